import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * What a browser keeps to show that the password of a link was given. Only who knows the stored hash can make it, and it
 * is worth nothing for another link.
 */
export function unlockProof(token: string, passwordHash: string): string {
  return createHash('sha256').update(`${token}\n${passwordHash}`).digest('base64url');
}

/** Whether a kept proof is the one of this link. */
export function fitsProof(proof: string | null, token: string, passwordHash: string): boolean {
  const wanted = Buffer.from(unlockProof(token, passwordHash));
  const given = Buffer.from(proof ?? '');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
