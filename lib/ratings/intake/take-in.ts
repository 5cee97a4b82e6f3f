import 'server-only';
import { withHashPlans } from '@/db/hash-plans';
import type { Source } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { evaluateFile } from '@/lib/imports/mapping/evaluate-file';
import type { Evaluation } from '@/lib/imports/mapping/evaluation';
import { columnsOf } from '@/lib/imports/mapping/mapping-columns';
import type { Mapping } from '@/lib/imports/mapping/mapping-schema';
import { summarize } from '@/lib/imports/mapping/summary';
import type { ImportEffect, ImportResult, MadeRows } from '../import-types';
import { recomputeRollUps } from '../roll-ups/recompute-roll-ups';
import { stageFigures, tellFigures, writeFigures } from './figures';
import { findChanges, tellChanges } from './find-changes';
import { keepAttributes } from './keep-attributes';
import { matchResponses } from './match-responses';
import { nameAnonymous } from './name-anonymous';
import { resolveContexts, type ResolvedContext } from './resolve-contexts';
import { resolveTargets } from './resolve-targets';
import { stageReferences } from './stage-references';
import { Staging } from './staging';
import { insertNewAnswers, touchedParts, writeChanges } from './write-answers';

/** Ratings by file are customers' own. */
const source: Source = 'survey';

export interface IntakeFile {
  path: string;
  name: string;
  /** SHA-256, hexadecimal. */
  sha256: string;
}

export interface IntakeOptions {
  /** The import whose rows these become; null for a preview, which leaves nothing behind. */
  importId: string | null;
  /** Told now and then how many rows have been read. */
  onProgress?: ((rows: number) => void) | undefined;
}

interface Intake {
  evaluation: Evaluation;
  contexts: ResolvedContext[];
  touchpointIds: (string | null)[];
}

/**
 * Takes the ratings of a file into the transaction under way: reads and stages, finds or makes what they are about,
 * compares with what stands, writes the difference, keeps what it replaces, and brings the roll-ups up to date once.
 * Without an import's id it does all but the writing. Throws ImportError where the file or the mapping cannot be read.
 */
export async function takeIn(
  ctx: TenantContext,
  w: TenantWrite,
  file: IntakeFile,
  mapping: Mapping,
  { importId, onProgress }: IntakeOptions,
): Promise<{ result: ImportResult; made: MadeRows }> {
  const fileKey = file.sha256.slice(0, 16);
  const staging = await Staging.open(w.tx);
  let rows = 0;
  const evaluation = await evaluateFile(file.path, mapping, {
    fileKey,
    onBatch: async (batch) => {
      await staging.add(batch);
      rows = batch.responses.row.at(-1) ?? rows;
      onProgress?.(rows);
    },
  });
  await staging.close();
  const { contexts, made } = await resolveContexts(ctx, w, evaluation.contexts, importId !== null);
  const targets = await resolveTargets(ctx, w, evaluation.targets, importId);
  const { touchpointIds, unknownChannels } = targets;
  await stageReferences(w.tx, contexts, evaluation.targets, touchpointIds);
  await nameAnonymous(w.tx, `row ${fileKey} `);
  const intake = { evaluation, contexts, touchpointIds };
  const effect = await withHashPlans(w.tx, () =>
    mapping.layout.startsWith('aggregated')
      ? takeInFigures(ctx, w, intake, mapping, importId)
      : takeInAnswers(ctx, w, mapping, importId),
  );
  if (importId) await keepAttributes(w.tx, ctx.workspace.id, mapping);
  const allMade = { ...made, touchpoints: targets.made };
  const result = resultOf(evaluation, file, mapping, effect, allMade);
  return { result: { ...result, unknownChannels, state: importId ? 'committed' : 'preview' }, made: allMade };
}

const noFigures = { added: 0, changed: 0, unchanged: 0, behindAnswers: 0 };
const noAnswers = {
  responses: { added: 0, changed: 0, unchanged: 0 },
  answers: { added: 0, changed: 0, removed: 0, unchanged: 0 },
};

async function takeInAnswers(
  ctx: TenantContext,
  w: TenantWrite,
  mapping: Mapping,
  importId: string | null,
): Promise<ImportEffect> {
  const here = ctx.workspace.id;
  const complete = mapping.layout === 'wide';
  await matchResponses(w.tx, here, {
    source,
    complete,
    weighted: columnsOf(mapping, 'weight').length > 0,
    attributes: columnsOf(mapping, 'attribute').map(({ attribute }) => attribute),
  });
  await findChanges(w.tx, here, complete);
  const effect = { ...(await tellChanges(w.tx, here)), figures: noFigures };
  if (importId) {
    if (effect.responses.changed > 0) await writeChanges(w.tx, here, importId);
    await insertNewAnswers(w.tx, here, importId, source);
    await recomputeRollUps(w.tx, here, source, await touchedParts(w.tx));
  }
  return effect;
}

async function takeInFigures(
  ctx: TenantContext,
  w: TenantWrite,
  intake: Intake,
  mapping: Mapping,
  importId: string | null,
): Promise<ImportEffect> {
  const kind = mapping.layout === 'aggregated-means' ? 'means' : 'distribution';
  await stageFigures(w.tx, ctx.workspace.id, source, { ...intake, kind });
  const effect = { ...noAnswers, ...(await tellFigures(w.tx, ctx.workspace.id, source)) };
  if (importId) await writeFigures(w.tx, ctx.workspace.id, importId, source);
  return effect;
}

function resultOf(
  evaluation: Evaluation,
  file: IntakeFile,
  mapping: Mapping,
  { responses, answers, figures, changes, changesTotal }: ImportEffect,
  made: MadeRows,
): Omit<ImportResult, 'unknownChannels'> {
  const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
  const summary = summarize(
    evaluation,
    { layout: mapping.layout, file: { name: file.name, sha256: file.sha256 } },
    {
      created: {
        touchpoints: names(made.touchpoints),
        brands: names(made.brands),
        objects: names(made.objects),
        periods: made.periods.length,
        responses: responses.added,
        answers: answers.added,
        figures: figures.added,
      },
      updated: { responses: responses.changed, answers: answers.changed, figures: figures.changed },
      unchanged: { responses: responses.unchanged, answers: answers.unchanged, figures: figures.unchanged },
    },
  );
  return {
    ...summary,
    removedAnswers: answers.removed,
    figuresBehindAnswers: figures.behindAnswers,
    changes: { total: changesTotal, listed: changes },
  };
}
