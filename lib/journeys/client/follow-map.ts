import type { MapNews, PersonPresent } from '../types';
import type { MapStore } from './store-types';
import type { OwnPlace, PresenceStore } from './presence-store';

/**
 * Follows a map's live stream in a browser and lets its stores hear what comes; `path` is
 * `/api/o/<organization>/<workspace>/maps/<id>`. The browser reconnects by itself and gets what it missed. Gives the function
 * that ends it.
 */
export function followMap(path: string, store: MapStore, presence: PresenceStore): () => void {
  const stream = new EventSource(`${path}/live?after=${store.map().sequence}`);
  stream.addEventListener('message', ({ data }: MessageEvent<string>) =>
    store.receive(JSON.parse(data) as MapNews),
  );
  stream.addEventListener('presence', ({ data }: MessageEvent<string>) =>
    presence.receive(JSON.parse(data) as PersonPresent[]),
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
    stream.close();
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
