import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link or a cookie: 256 random bits, safe in URLs. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret. The secret is random and long, so a plain SHA-256 cannot be guessed back. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
