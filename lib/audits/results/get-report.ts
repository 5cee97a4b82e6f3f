import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { readLogo } from '@/lib/files/read-logo';
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
