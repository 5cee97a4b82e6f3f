import { createHash } from 'node:crypto';

/** The name under which the overall figures of a set of touchpoints are kept: SHA-256 of their sorted ids. */
export function scopeHash(touchpointIds: Iterable<string>): string {
  return createHash('sha256')
    .update([...touchpointIds].sort().join(','))
    .digest('hex');
}

/** The touchpoints that two sets have in common. */
export function commonScope(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a].filter((id) => b.has(id)));
}
