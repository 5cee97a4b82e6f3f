import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';

// Next keeps its HTTP server to itself; Node tells of it with every request.
const servers = ((globalThis as { touchstoneHttpServers?: Set<Server> }).touchstoneHttpServers ??= new Set());

/** Begins to take note of the process's HTTP servers, so that they can be closed. */
export function watchHttpServers(): void {
  subscribe('http.server.request.start', (message) => servers.add((message as { server: Server }).server));
}

/** Takes no new connections; settles when the requests that are under way have been answered. */
export async function closeHttpServers(): Promise<void> {
  const closing = [...servers].map(
    (server) =>
      new Promise<void>((resolve) => {
        // A connection that is kept alive becomes idle when its answer is out, and would hold the server open.
        const sweep = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearInterval(sweep);
          resolve();
        });
      }),
  );
  await Promise.all(closing);
}
