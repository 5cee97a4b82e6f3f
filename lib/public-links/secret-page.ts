import type { Metadata } from 'next';

/** Of pages whose address is a secret: neither search engines nor other sites learn it. */
export const secretPage = {
  robots: { index: false },
  referrer: 'no-referrer',
} as const satisfies Metadata;
