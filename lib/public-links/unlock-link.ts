import 'server-only';
import { hashPassword, verifyPassword } from '@/lib/auth/passwords';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { hashToken } from '@/lib/auth/tokens';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { unlockLinkSchema, type UnlockLinkInput } from './input';
import { unlockProof } from './unlock-proof';

let dummyHash: Promise<string> | undefined;

/**
 * The proof that a link's password was given, for the browser to keep. A link that leads nowhere (`findHash` gives null), or
 * has no password, is answered like a wrong password and takes as long. Throws LIMIT, VALIDATION `linkPasswordWrong` at
 * `password`.
 */
export async function unlockLink(
  input: UnlockLinkInput,
  address: string,
  findHash: (token: string) => Promise<string | null>,
): Promise<string> {
  const { token, password } = parseInput(unlockLinkSchema, input);
  await takeFromLimit('linkPassword', hashToken(`${address} ${token}`));
  await takeFromLimit('linkPasswordByLink', hashToken(token));
  const kept = await findHash(token);
  dummyHash ??= hashPassword('a password that no link has');
  const fits = await verifyPassword(kept ?? (await dummyHash), password);
  if (!kept || !fits) throw new AppError('VALIDATION', { field: 'password', key: 'linkPasswordWrong' });
  return unlockProof(kept);
}
