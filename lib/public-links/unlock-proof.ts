import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * What a browser keeps to show that the password of a link was given. Only who knows the stored hash can make it; each hash
 * has a salt of its own, so it is worth nothing for another link.
 */
export function unlockProof(passwordHash: string): string {
  return createHash('sha256').update(passwordHash).digest('base64url');
}

/** Whether a kept proof is the one of this link. */
export function fitsProof(proof: string | null, passwordHash: string): boolean {
  const wanted = Buffer.from(unlockProof(passwordHash));
  const given = Buffer.from(proof ?? '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
