import { describe, expect, it } from 'vitest';
import { refuseForeignOrigin } from './origin';

const host = 'brand.example:3000';
const own = `http://${host}`;

function isRefused(headers: Record<string, string>): boolean {
  try {
    refuseForeignOrigin(new Headers({ host, ...headers }));
    return false;
  } catch {
    return true;
  }
}

describe('where a write comes from', () => {
  const origins: Record<string, boolean> = {
    [own]: false,
    'https://evil.example': true,
    null: true,
    'http://sub.brand.example:3000': true,
    'http://brand.example:3001': true,
    'http://brand.example': true,
    'not an address': true,
  };
  const sites: Record<string, boolean> = {
    'same-origin': false,
    'same-site': true,
    'cross-site': true,
    none: true,
  };

  it.each(Object.entries(origins))('Origin %s: refused %s', (origin, refused) => {
    expect(isRefused({ origin })).toBe(refused);
  });

  it('refuses a write that does not say where it comes from', () => {
    expect(isRefused({})).toBe(true);
  });

  it.each(Object.entries(sites))('Sec-Fetch-Site %s with our own Origin: refused %s', (site, refused) => {
    expect(isRefused({ origin: own, 'sec-fetch-site': site })).toBe(refused);
  });
});
