import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { closeHttpServers, watchHttpServers } from './http-servers';

it('lets a request under way finish, frees kept connections and takes no new ones', async () => {
  let answer: () => void = () => undefined;
  const server = http.createServer((request, response) => {
    if (request.url === '/slow') answer = () => response.end('late');
    else response.end('quick');
  });
  server.keepAliveTimeout = 60_000;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const agent = new http.Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (path: string) =>
    new Promise<string>((resolve, reject) => {
      const request = http.get(base + path, { agent }, (response) => {
        let body = '';
        response.on('data', (chunk) => (body += chunk)).on('end', () => resolve(body));
      });
      request.on('error', reject);
    });

  watchHttpServers();
  const slowBegun = once(server, 'request');
  const slow = get('/slow');
  await slowBegun;
  expect(await get('/quick')).toBe('quick');

  let closed = false;
  const closing = closeHttpServers().then(() => (closed = true));
  await expect(get('/quick')).rejects.toThrow(/ECONNREFUSED|ECONNRESET|socket hang up/);
  expect(closed).toBe(false);
  answer();
  expect(await slow).toBe('late');
  await closing;
});
