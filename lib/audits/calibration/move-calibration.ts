import 'server-only';
import { calibrationCases, calibrationScores } from '@/db/schema/calibration';
import type { TenantTx } from '@/db/tenant';
import type { CalibrationState } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import {
  ofSession,
  readAuditors,
  readCalibration,
  readCases,
  setCalibration,
  tellChange,
  type CalibrationRow,
} from './calibration-rows';
import { moveCalibrationSchema, type MoveCalibrationInput } from './input';

/** Verb of the step from one state to another; what is not here cannot be done. */
const steps: Partial<Record<`${CalibrationState} ${CalibrationState}`, string>> = {
  'draft open': 'open',
  'open draft': 'takeBack',
  'open told': 'tell',
  'told closed': 'close',
  'told open': 'reopen',
  'closed told': 'resume',
};

/** Throws CONFLICT: `calibrationCases`, `calibrationEmptyCase`, `calibrationAuditors`. */
async function demandReady(tx: TenantTx, ctx: TenantContext, id: string): Promise<void> {
  const cases = await readCases(tx, ctx, id);
  if (cases.length === 0) throw new AppError('CONFLICT', { key: 'calibrationCases' });
  const empty = cases.find(({ body, link, photoFileId }) => body === '' && link === '' && !photoFileId);
  if (empty) throw new AppError('CONFLICT', { key: 'calibrationEmptyCase', values: { name: empty.title } });
  const auditors = await readAuditors(tx, ctx, id);
  if (auditors.length < 2) throw new AppError('CONFLICT', { key: 'calibrationAuditors' });
}

async function hasScores(tx: TenantTx, ctx: TenantContext, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: calibrationScores.caseId })
    .from(calibrationScores)
    .innerJoin(calibrationCases, ofSession(ctx, id))
    .limit(1);
  return rows.length > 0;
}

function marksOf(verb: string, row: CalibrationRow): Partial<CalibrationRow> {
  const now = new Date();
  if (verb === 'open') return { openedAt: now };
  if (verb === 'tell') return { toldAt: now };
  if (verb === 'close') return { closedAt: now };
  if (verb === 'reopen') return { toldAt: null, reopenedAt: now };
  if (verb === 'resume') return { closedAt: null };
  return { openedAt: null, reopenedAt: row.reopenedAt };
}

/**
 * Leads a session through its life: opened for scoring (taken back while nobody has scored), results told, closed, and each
 * of the last two reopened. Reopening for scoring hides all results again, keeps what is in, and stays marked. Asked for
 * what is so already it changes nothing, as where two leads press at once. Throws NOT_FOUND, CONFLICT `calibrationState`,
 * `calibrationBegun`, `calibrationNoScores`, and as `demandReady`.
 */
export async function moveCalibration(ctx: TenantContext, input: MoveCalibrationInput): Promise<void> {
  await withTenant.write(ctx, 'audit:manage', async (w) => {
    const { id, to } = parseInput(moveCalibrationSchema, input);
    const row = await readCalibration(w.tx, ctx, id, 'update');
    if (row.state === to) return;
    const verb = steps[`${row.state} ${to}`];
    if (!verb) throw new AppError('CONFLICT', { key: 'calibrationState' });
    if (verb === 'open') await demandReady(w.tx, ctx, id);
    if (verb === 'takeBack' && (await hasScores(w.tx, ctx, id))) {
      throw new AppError('CONFLICT', { key: 'calibrationBegun' });
    }
    if (verb === 'tell' && !(await hasScores(w.tx, ctx, id))) {
      throw new AppError('CONFLICT', { key: 'calibrationNoScores' });
    }
    await setCalibration(ctx, w, id, { state: to, ...marksOf(verb, row) });
    tellChange(w, verb, row);
  });
}
