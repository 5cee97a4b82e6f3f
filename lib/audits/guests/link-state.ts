/** A link that opens, one whose day has passed, and one that was taken back. */
export type GuestLinkState = 'live' | 'expired' | 'revoked';

/** Whether a link opens at this instant. */
export function linkState(
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  now = new Date(),
): GuestLinkState {
  if (revokedAt) return 'revoked';
  return expiresAt <= now ? 'expired' : 'live';
}
