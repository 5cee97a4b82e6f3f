import { AppError } from '@/lib/errors';

/**
 * Refuses a write that another site's page has sent. A browser says where a request comes from in Sec-Fetch-Site and
 * Origin; a missing Origin on a write is refused too, because Next lets it through with a warning only.
 */
export function refuseForeignOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') throw new AppError('FORBIDDEN', { key: 'foreignOrigin' });
  const origin = headers.get('origin');
  const host = headers.get('host');
  if (
    origin === null ||
    origin === 'null' ||
    host === null ||
    !URL.canParse(origin) ||
    new URL(origin).host !== host
  ) {
    throw new AppError('FORBIDDEN', { key: 'foreignOrigin' });
  }
}
