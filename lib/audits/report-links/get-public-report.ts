import 'server-only';
import { reportLinks } from '@/db/schema/report-links';
import type { Locale } from '@/db/values/accounts';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { AppError } from '@/lib/errors';
import type { ExportedFile } from '@/lib/files/exported-file';
import { noteLinkOpened } from '@/lib/public-links/note-opened';
import { unlockCookieName } from '@/lib/public-links/unlock-cookie';
import { fitsProof } from '@/lib/public-links/unlock-proof';
import { getReport, type ToldReport } from '../results/get-report';
import { printReport } from '../results/print-report';
import { findReportLink, type FoundLink } from './find-report-link';

export type PublicReport =
  | { kind: 'locked'; language: Locale }
  | { kind: 'told'; language: Locale; told: ToldReport; found: FoundLink };

/**
 * The report behind a link, for somebody without an account: locked until the browser shows the proof of its password.
 * Throws NOT_FOUND for a link that leads nowhere: unknown, expired, revoked, or of a cycle that is not closed now.
 */
export async function getPublicReport(token: string, proof: string | null): Promise<PublicReport> {
  const found = await findReportLink(token);
  if (!found) throw new AppError('NOT_FOUND');
  const { ctx, link } = found;
  const { language, passwordHash, cycleId } = link;
  if (passwordHash !== null && !fitsProof(proof, passwordHash)) return { kind: 'locked', language };
  const told = await getReport(ctx, cycleId);
  if (told.kind !== 'told') throw new AppError('NOT_FOUND');
  return { kind: 'told', language, told, found };
}

/** Notes that a link was opened, at most once a minute. */
export const noteOpened = (found: FoundLink): Promise<void> =>
  noteLinkOpened(found, reportLinks, 'audit:manage');

/**
 * The PDF of the report behind a link. Throws LIMIT, NOT_FOUND where the link leads nowhere or its password was not given,
 * and what `printReport` throws.
 */
export async function printPublicReport(
  token: string,
  { proof, language, address }: { proof: string | null; language: Locale | null; address: string },
): Promise<ExportedFile> {
  await takeFromLimit('reportPdf', address);
  const report = await getPublicReport(token, proof);
  if (report.kind !== 'told') throw new AppError('NOT_FOUND');
  const { ctx, link } = report.found;
  return printReport(ctx, {
    cycleId: link.cycleId,
    language: language ?? report.language,
    page: `/report/${token}`,
    // The browser that prints shows this link's proof, and nothing else of its reader.
    cookie: proof ? `${unlockCookieName('report', token)}=${proof}` : '',
  });
}
