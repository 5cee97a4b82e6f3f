import { env } from '@/lib/env';

/**
 * The client's address for rate limits and the list of sessions. Headers are believed only as far as the configured
 * number of proxies; an IPv6 address counts by its /64, because one customer owns a whole one.
 */
export function clientAddress(headers: Headers): string {
  const chain = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  // The server itself appends the peer's address; each trusted proxy adds one more.
  const address = chain.at(-1 - env.TRUSTED_PROXIES) ?? chain[0] ?? '';
  return address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address.replace('::ffff:', '');
}
