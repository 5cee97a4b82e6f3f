import type { Locale } from '@/db/values/accounts';

/** A link as those see it who may share; its secret is not known any more. */
export interface PublicLink {
  id: string;
  language: Locale;
  hasPassword: boolean;
  /** Blank where whoever made it was erased. */
  madeBy: string;
  createdAt: string;
  expiresAt: string;
  lastOpenedAt: string | null;
  state: 'open' | 'expired' | 'revoked';
}
