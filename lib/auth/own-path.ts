/** Pages that are no place to come back to. */
const entrances = /^\/(?:sign-in|sign-up|api)(?:[/?#]|$)/;

/**
 * The path, search and hash of an address inside this product, or null: what leads elsewhere, in whichever spelling a
 * browser would follow, is no place to send somebody after signing in.
 */
export function ownPath(value: unknown): string | null {
  if (typeof value !== 'string' || !value.startsWith('/') || value.length > 2_000) return null;
  const here = 'http://here.invalid';
  if (!URL.canParse(value, here)) return null;
  const { origin, pathname, search, hash } = new URL(value, here);
  const path = pathname + search + hash;
  return origin === here && !path.startsWith('//') && !entrances.test(path) ? path : null;
}
