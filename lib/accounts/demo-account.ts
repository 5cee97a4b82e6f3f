import 'server-only';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/env';
import { hasOutbox } from '@/lib/mail/outbox';

/** Whether this local copy has the demo agency; its random password is printed by `npm start` and lies in the data folder. */
export async function hasDemoAccount(): Promise<boolean> {
  if (!hasOutbox()) return false;
  return access(path.join(env.TOUCHSTONE_DATA_DIR, 'demo.json')).then(
    () => true,
    () => false,
  );
}
