import { MonitorSmartphone, Store, Waypoints } from 'lucide-react';
import type { Medium } from '@/db/values/touchpoints';

/** What a channel is met through, as a picture beside its name. */
export function MediumIcon({ medium }: { medium: Medium | null | undefined }) {
  const Icon = medium === 'online' ? MonitorSmartphone : medium === 'offline' ? Store : Waypoints;
  return <Icon aria-hidden className="size-3.5 shrink-0 text-ink-subtle" />;
}
