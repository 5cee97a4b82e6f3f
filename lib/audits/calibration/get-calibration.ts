import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { auditCycles } from '@/db/schema/audit-cycles';
import { files } from '@/db/schema/files';
import { auditForms, auditFormVersions } from '@/db/schema/forms';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { findPersonId } from '../cycles/cycle-rows';
import { readVersions } from '../forms/form-rows';
import { calibrationAgreement, type CalibrationAgreement } from '../rules/calibration-agreement';
import {
  readAuditors,
  readCalibration,
  readCases,
  type CalibrationRow,
  type CaseRow,
} from './calibration-rows';
import { othersAtLeast } from './limits';
import { isTold, readTellableScores } from './read-scores';
import { tellCase, type PersonsScore } from './tell-case';
import type { Calibration, CalibrationAuditor, CasePhoto, CaseWords } from './types';

/** Names of those who were invited, and how many cases each has scored: never what. */
async function readNamed(tx: TenantTx, ctx: TenantContext, id: string): Promise<CalibrationAuditor[]> {
  const rows = await tx.execute<CalibrationAuditor & Record<string, unknown>>(sql`
    select a.person_id as id, p.name, a.handed_in_at is not null as "handedIn",
      (select count(*)::int from calibration_scores s
        join calibration_cases c on c.workspace_id = s.workspace_id and c.id = s.case_id
        where s.workspace_id = a.workspace_id and s.person_id = a.person_id and c.calibration_id = a.calibration_id
          and (s.score is not null or s.not_applicable)) as scored
    from calibration_auditors a
    join workspace_people p on p.workspace_id = a.workspace_id and p.id = a.person_id
    where a.workspace_id = ${ctx.workspace.id} and a.calibration_id = ${id}
    order by p.name, p.id`);
  return [...rows];
}

async function readForm(tx: TenantTx, ctx: TenantContext, versionId: string | null) {
  if (!versionId) return null;
  const [row] = await tx
    .select({
      id: auditForms.id,
      versionId: auditFormVersions.id,
      name: auditForms.name,
      number: auditFormVersions.number,
      archivedAt: auditForms.archivedAt,
    })
    .from(auditFormVersions)
    .innerJoin(
      auditForms,
      and(
        eq(auditForms.workspaceId, auditFormVersions.workspaceId),
        eq(auditForms.id, auditFormVersions.formId),
      ),
    )
    .where(own(ctx, auditFormVersions, versionId));
  return row ?? null;
}

async function readDraft(tx: TenantTx, ctx: TenantContext, form: Awaited<ReturnType<typeof readForm>>) {
  if (!form) return null;
  const [latest] = await readVersions(tx, ctx, form.id);
  if (!latest) return null;
  return {
    exists: latest.publishedAt === null,
    number: latest.number,
    archived: form.archivedAt !== null,
  };
}

async function readCycleName(tx: TenantTx, ctx: TenantContext, id: string | null) {
  if (!id) return null;
  const [row] = await tx
    .select({ id: auditCycles.id, name: auditCycles.name })
    .from(auditCycles)
    .where(own(ctx, auditCycles, id));
  return row ?? null;
}

async function readPhotos(tx: TenantTx, ctx: TenantContext, cases: readonly CaseRow[]) {
  const photos = new Map<string, CasePhoto>();
  for (const { photoFileId } of cases) {
    if (!photoFileId || photos.has(photoFileId)) continue;
    const [file] = await tx
      .select({ width: files.width, height: files.height })
      .from(files)
      .where(own(ctx, files, photoFileId));
    if (file)
      photos.set(photoFileId, { fileId: photoFileId, width: file.width ?? 1, height: file.height ?? 1 });
  }
  return photos;
}

const wordsOf = (row: CaseRow, photo: CasePhoto | null): CaseWords => {
  const { id, title, body, link, criterionId, question, help, anchorLow, anchorMiddle, anchorHigh } = row;
  return { id, title, body, link, photo, criterionId, question, help, anchorLow, anchorMiddle, anchorHigh };
};

const outcomeOf = (row: CaseRow) => ({
  discussion: row.discussion,
  consensus: row.consensus,
  proposedLow: row.proposedLow,
  proposedMiddle: row.proposedMiddle,
  proposedHigh: row.proposedHigh,
  takenOverAt: row.takenOverAt?.toISOString() ?? null,
});

interface Reader {
  leads: boolean;
  personId: string | null;
}

/** Agreement as a reader is told it: an auditor sees the own lean alone, and no figure of a group that has a name. */
function tellAgreement(
  ctx: TenantContext,
  { state }: CalibrationRow,
  scores: readonly (PersonsScore & { caseId: string })[],
  { leads, personId }: Reader,
): CalibrationAgreement | null {
  if (!isTold(state)) return null;
  const { agreementDifference, agreementWithin, agreementGood, agreementLow } = ctx.workspace;
  const told = calibrationAgreement(
    scores.flatMap(({ caseId, personId: auditor, score }) =>
      score === null ? [] : [{ unit: caseId, auditor, score }],
    ),
    {
      difference: agreementDifference,
      within: agreementWithin / 100,
      good: agreementGood,
      low: agreementLow,
    },
  );
  if (leads) return told;
  if (told.auditors <= othersAtLeast) return null;
  const { figures } = told;
  if (!figures) return told;
  return {
    ...told,
    figures: { ...figures, bias: figures.bias.filter(({ auditor }) => auditor === personId) },
  };
}

const dateOf = (at: Date | null) => at?.toISOString() ?? null;

/**
 * A session as the acting person may see it. Before the results are told everybody sees own scores alone, who leads too;
 * after that, whoever leads sees names and an auditor the anonymous group. Throws NOT_FOUND for auditors who were not
 * invited, and for all auditors before it is open.
 */
export async function getCalibration(ctx: TenantContext, id: string): Promise<Calibration> {
  return withTenant.read(ctx, 'audit:score', async (tx) => {
    const row = await readCalibration(tx, ctx, id);
    const reader: Reader = {
      leads: ctx.permissions.has('audit:manage'),
      personId: await findPersonId(tx, ctx),
    };
    const invited = await readAuditors(tx, ctx, id);
    const part = invited.find(({ personId }) => personId === reader.personId);
    if (!reader.leads && (!part || row.state === 'draft')) throw new AppError('NOT_FOUND');
    const cases = await readCases(tx, ctx, id);
    const photos = await readPhotos(tx, ctx, cases);
    const order = new Map(cases.map((one, at) => [one.id, at]));
    const scores = (await readTellableScores(tx, ctx, row, reader.personId)).sort(
      (a, b) => (order.get(a.caseId) ?? 0) - (order.get(b.caseId) ?? 0),
    );
    const form = await readForm(tx, ctx, row.formVersionId);
    const told = isTold(row.state);
    return {
      id: row.id,
      name: row.name,
      state: row.state,
      step: row.step,
      form: form && { id: form.id, versionId: form.versionId, name: form.name, number: form.number },
      cycle: await readCycleName(tx, ctx, row.cycleId),
      revision: row.updatedAt.toISOString(),
      openedAt: dateOf(row.openedAt),
      toldAt: dateOf(row.toldAt),
      closedAt: dateOf(row.closedAt),
      reopenedAt: dateOf(row.reopenedAt),
      leads: reader.leads,
      own: part ? { handedIn: part.handedInAt !== null } : null,
      counts: {
        auditors: invited.length,
        handedIn: invited.filter(({ handedInAt }) => handedInAt !== null).length,
      },
      auditors: reader.leads ? await readNamed(tx, ctx, id) : [],
      cases: cases.map((one) => {
        const given = scores
          .filter(({ caseId }) => caseId === one.id)
          .map(({ caseId: _case, ...rest }) => rest);
        const mine = part && given.find(({ personId }) => personId === reader.personId);
        const { personId: _person, ...ownScore } = mine ?? { personId: '' };
        return {
          ...wordsOf(one, one.photoFileId ? (photos.get(one.photoFileId) ?? null) : null),
          own: 'score' in ownScore ? ownScore : null,
          outcome: told ? outcomeOf(one) : null,
          result: told ? tellCase(given, reader) : null,
        };
      }),
      agreement: tellAgreement(ctx, row, scores, reader),
      draft: reader.leads ? await readDraft(tx, ctx, form) : null,
    };
  });
}
