import type { LiveEvent, TenantWrite } from '@/lib/auth/tenant';
import { eventsPerWrite } from './constants';

/** Tells open pages which touchpoints changed; past a hundred, to load the inventory anew. */
export function tellTouchpoints(
  w: TenantWrite,
  ids: readonly string[],
  op: Exclude<LiveEvent['op'], 'reset'>,
): void {
  if (ids.length > eventsPerWrite) w.emit({ kind: 'touchpoint', id: null, op: 'reset' });
  else for (const id of ids) w.emit({ kind: 'touchpoint', id, op });
}
