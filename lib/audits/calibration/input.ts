import { z } from 'zod';
import { calibrationStates } from '@/db/values/audits';
import { casesAtMost } from './limits';

const id = z.uuid();
const text = (most: number) => z.string().trim().max(most).default('');
const name = z
  .string()
  .overwrite((words) => words.replace(/\s+/gu, ' '))
  .trim()
  .min(1)
  .max(120);
const score = z.number().min(0).max(10).multipleOf(0.5).nullable();

export const createCalibrationSchema = z.object({
  name,
  /** A published version, whose criteria the cases may ask; null where all of them have own questions. */
  formVersionId: id.nullable().default(null),
  /** The cycle that it prepares or that asked for it. */
  cycleId: id.nullable().default(null),
});
export type CreateCalibrationInput = z.input<typeof createCalibrationSchema>;

const isWebAddress = (link: string) =>
  link === '' || (/^https?:\/\//i.test(link) && z.url().safeParse(link).success);

const calibrationCaseSchema = z
  .object({
    title: name,
    body: text(4_000),
    link: text(2_000).refine(isWebAddress, { error: 'webAddress' }),
    photoFileId: id.nullable().default(null),
    /** A photo of a closed cycle that becomes the case's own; it goes before the file. */
    evidenceId: id.nullable().default(null),
    /** Asks a criterion of the form version with its anchors; null for an own question. */
    criterionId: id.nullable().default(null),
    question: text(500),
    anchorLow: text(1_000),
    anchorMiddle: text(1_000),
    anchorHigh: text(1_000),
  })
  .refine(({ criterionId, question }) => criterionId !== null || question !== '', {
    path: ['question'],
    error: 'required',
  });
export type CalibrationCaseInput = z.input<typeof calibrationCaseSchema>;

export const saveCalibrationSchema = createCalibrationSchema.extend({
  id,
  /** What the editor began from; somebody else's save in between is a CONFLICT. */
  revision: z.string().max(40),
  cases: z.array(calibrationCaseSchema).max(casesAtMost),
});
export type SaveCalibrationInput = z.input<typeof saveCalibrationSchema>;

export const setAuditorsSchema = z.object({
  id,
  /** Ids of the people list, or of members who never acted here. */
  auditorIds: z.array(id).max(50),
});
export type SetAuditorsInput = z.input<typeof setAuditorsSchema>;

export const moveCalibrationSchema = z.object({ id, to: z.enum(calibrationStates) });
export type MoveCalibrationInput = z.input<typeof moveCalibrationSchema>;

export const calibrationIdSchema = z.object({ id });
export type CalibrationIdInput = z.input<typeof calibrationIdSchema>;

export const caseIdSchema = z.object({ caseId: id });
export type CaseIdInput = z.input<typeof caseIdSchema>;

export const saveScoreSchema = z.object({
  caseId: id,
  score,
  notApplicable: z.boolean(),
  note: text(4_000),
  unsure: z.boolean().default(false),
});
export type SaveScoreInput = z.input<typeof saveScoreSchema>;

/** The body of the route: the case stands in its path. */
export const saveScoreBody = saveScoreSchema.omit({ caseId: true });

export const handInSchema = z.object({ id, handedIn: z.boolean() });
export type HandInInput = z.input<typeof handInSchema>;

const outcome = z.object({
  discussion: text(4_000),
  consensus: score,
  proposedLow: text(1_000),
  proposedMiddle: text(1_000),
  proposedHigh: text(1_000),
});
export const saveOutcomeSchema = outcome.extend({
  caseId: id,
  /** What the editor began from, nothing where absent; somebody else's save in between is a CONFLICT. */
  before: outcome.extend({ consensus: score.default(null) }).prefault({}),
});
export type SaveOutcomeInput = z.input<typeof saveOutcomeSchema>;
