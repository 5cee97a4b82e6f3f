import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { getFile } from '@/lib/files/get-file';
import { toAppError } from '@/lib/errors';
import { todayIn } from '../scoring/today-in';
import { getResults } from './get-results';
import type { Snapshot } from './snapshot';
import { tellReport, type CycleReport } from './tell-report';

export interface ToldReport {
  kind: 'told';
  report: CycleReport;
  snapshot: Snapshot;
  sha256: string;
  /** The day of closing in the brand's time zone, `YYYY-MM-DD`. */
  closedOn: string;
  firstFiscalMonth: number;
  /** The logo as a `data:` address: a report is read where the brand's files are not. */
  brand: { name: string; colour: string | null; logo: string | null };
}

export type ReportAnswer = { kind: 'not-closed' } | { kind: 'withheld' } | ToldReport;

/** A report is read long after a logo was replaced or lost: without it the name stands alone. */
async function readLogo(ctx: TenantContext): Promise<string | null> {
  if (!ctx.workspace.logoFileId) return null;
  try {
    const { contentType, open } = await getFile(ctx, ctx.workspace.logoFileId);
    const file = await open();
    if (!file) return null;
    const bytes = await new Response(file.stream).arrayBuffer();
    return `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`;
  } catch (error) {
    if (toAppError(error).code === 'NOT_FOUND') return null;
    throw error;
  }
}

/**
 * The report of a closed cycle for a page, from its snapshot alone; the answers are those of `getResults`. Throws
 * NOT_FOUND.
 */
export async function getReport(ctx: TenantContext, cycleId: string): Promise<ReportAnswer> {
  const results = await getResults(ctx, cycleId);
  if (results.kind !== 'told') return results;
  const closedOn = todayIn(ctx.workspace.timeZone, results.closedAt);
  return {
    kind: 'told',
    report: tellReport(results.snapshot, closedOn),
    snapshot: results.snapshot,
    sha256: results.sha256,
    closedOn,
    firstFiscalMonth: ctx.workspace.firstFiscalMonth,
    brand: { name: ctx.workspace.name, colour: ctx.workspace.colour, logo: await readLogo(ctx) },
  };
}
