import 'server-only';
import { hashPassword, verifyPassword } from '@/lib/auth/passwords';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { hashToken } from '@/lib/auth/tokens';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { unlockReportSchema, type UnlockReportInput } from './input';
import { findReportLink } from './public-report-link';
import { unlockProof } from './unlock-proof';

let dummyHash: Promise<string> | undefined;

/**
 * The proof that a link's password was given, for the browser to keep. A link that leads nowhere, or has no password, is
 * answered like a wrong password and takes as long. Throws LIMIT, VALIDATION `reportPasswordWrong` at `password`.
 */
export async function unlockReport(input: UnlockReportInput, address: string): Promise<string> {
  const { token, password } = parseInput(unlockReportSchema, input);
  await takeFromLimit('reportPassword', hashToken(`${address} ${token}`));
  await takeFromLimit('reportPasswordByLink', hashToken(token));
  const kept = (await findReportLink(token))?.link.passwordHash ?? null;
  dummyHash ??= hashPassword('a password that no link has');
  const fits = await verifyPassword(kept ?? (await dummyHash), password);
  if (!kept || !fits) throw new AppError('VALIDATION', { field: 'password', key: 'reportPasswordWrong' });
  return unlockProof(kept);
}
