import type { MapNews, PersonPresent } from '../types';
import type { MapStore } from './store-types';
import type { OwnPlace, PresenceStore } from './presence-store';

const longestPause = 60_000;

/**
 * Keeps an event stream open. After a break the browser reconnects by itself; after a refusal (signed out, a server that
 * restarts) it gives up, and this does not. `onBack` is called once it stands again after a failure.
 */
function keepStream(
  address: () => string,
  listen: (stream: EventSource) => void,
  onBack: () => void,
): () => void {
  let stream: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const open = () => {
    stream = new EventSource(address());
    listen(stream);
    stream.addEventListener('open', () => {
      if (failures > 0) onBack();
      failures = 0;
    });
    stream.addEventListener('error', () => {
      failures += 1;
      if (stream.readyState === EventSource.CLOSED)
        retry = setTimeout(open, Math.min(longestPause, 1_000 * 2 ** failures));
    });
  };
  open();
  return () => {
    clearTimeout(retry);
    stream.close();
  };
}

/**
 * Follows a map's live stream in a browser and lets its stores hear what comes; `path` is
 * `/api/o/<organization>/<workspace>/maps/<id>`. What was missed comes after a break, and what waits is sent. Gives the function
 * that ends it.
 */
export function followMap(path: string, store: MapStore, presence: PresenceStore): () => void {
  const endStream = keepStream(
    () => `${path}/live?after=${store.map().sequence}`,
    (stream) => {
      stream.addEventListener('message', ({ data }: MessageEvent<string>) =>
        store.receive(JSON.parse(data) as MapNews),
      );
      stream.addEventListener('presence', ({ data }: MessageEvent<string>) =>
        presence.receive(JSON.parse(data) as PersonPresent[]),
      );
    },
    () => void store.flush(),
  );
  const online = () => void store.flush();
  const hidden = () => {
    if (document.visibilityState === 'hidden') store.leaveField();
  };
  // While something waits, the browser asks before it closes the page.
  const leaving = (event: BeforeUnloadEvent) => {
    if (store.status().waiting > 0) event.preventDefault();
  };
  // A page that is closed or loaded anew says so; one that the browser may show again does not.
  const left = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) presence.stop();
  };
  window.addEventListener('online', online);
  window.addEventListener('pagehide', left);
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('beforeunload', leaving);
  return () => {
    endStream();
    window.removeEventListener('online', online);
    window.removeEventListener('pagehide', left);
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('beforeunload', leaving);
    presence.stop();
    store.stop();
  };
}

/** Tells the server where one is; what does not arrive is told again with the next sign of life. */
export function presenceTeller(
  path: string,
): (place: OwnPlace & { clientId: string; isLeaving: boolean }) => void {
  return (place) =>
    void fetch(`${path}/presence`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(place),
      keepalive: true,
    }).catch(() => undefined);
}
