import 'server-only';
import { openListener } from '@/db/client';
import { log } from '@/lib/log';
import { hearSignal } from './presence';

type Wake = () => void;

interface Listener {
  wakes: Map<string, Set<Wake>>;
  started: boolean;
}

// One LISTEN connection a process, however often modules are reloaded.
const listener = ((globalThis as { touchstoneListener?: Listener }).touchstoneListener ??= {
  wakes: new Map(),
  started: false,
});

function wake(workspaceId: string): void {
  for (const call of listener.wakes.get(workspaceId) ?? []) call();
}

function wakeAll(): void {
  for (const calls of listener.wakes.values()) for (const call of calls) call();
}

function start(): void {
  if (listener.started) return;
  listener.started = true;
  // NOTIFY has no replay: whenever the connection is made anew, every stream re-reads from where it stood.
  const connection = openListener();
  Promise.all([
    connection.listen('touchstone_live', (payload) => wake(payload.slice(0, payload.indexOf(':'))), wakeAll),
    connection.listen('touchstone_presence', hearSignal),
  ]).catch((error: unknown) => {
    listener.started = false;
    log.error({ err: error }, 'live listener failed');
  });
}

/** Calls `onWake` whenever something was committed in the workspace; gives the function that ends it. */
export function onWorkspaceChange(workspaceId: string, onWake: Wake): () => void {
  start();
  const calls = listener.wakes.get(workspaceId) ?? new Set();
  calls.add(onWake);
  listener.wakes.set(workspaceId, calls);
  return () => {
    calls.delete(onWake);
    if (calls.size === 0) listener.wakes.delete(workspaceId);
  };
}

/** Whether the process listens; part of readiness. */
export function isListening(): boolean {
  return listener.started || listener.wakes.size === 0;
}
