import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import type { ExportedFile } from '@/lib/files/exported-file';
import { createFormat } from '@/lib/format/create-format';
import { toCsv } from '@/lib/format/csv';
import { translator } from '@/lib/i18n/translator';
import { tellDifference } from '../core/compare/tell-difference';
import { compareWithCurrent } from './compare-with-current';

const columns = ['kind', 'change', 'stage', 'step', 'lane', 'what', 'before', 'after'] as const;

/** All differences of a future-state map as one table, a difference a line, in the reader's language. Throws NOT_FOUND. */
export async function exportComparison(ctx: TenantContext, input: { mapId: string }): Promise<ExportedFile> {
  const { comparison, names } = await compareWithCurrent(ctx, input);
  const t = await translator(ctx.locale, 'mapCompare');
  const versions = await translator(ctx.locale, 'mapVersions');
  const enums = await translator(ctx.locale, 'enum');
  const format = createFormat(ctx.locale, ctx.workspace.timeZone, await translator(ctx.locale, 'format'));
  const lines = comparison.differences.map((difference) => {
    const told = tellDifference(difference, {
      kind: (kind) => t(`kinds.${kind}`),
      change: (change) => versions(`marks.${change}`),
      field: (field) => t(`fields.${field}`),
      laneKind: (kind) => enums(`laneKinds.${kind}`),
      phase: (phase) => enums(`phases.${phase}`),
      owner: (id) => (id === null ? t('curves.everybody') : (names[id] ?? t('curves.unknown'))),
      number: (value) => format.number(value),
      emotion: (value) => format.number(value, { sign: true }),
    });
    // Numbers stay numbers, for whoever counts on.
    const numbers = { before: difference.before, after: difference.after };
    return columns.map((column) => {
      const number = column === 'before' || column === 'after' ? numbers[column] : null;
      return typeof number === 'number' ? number : told[column];
    });
  });
  const heading = columns.map((column) => t(`list.columns.${column}`));
  return {
    fileName: `${ctx.workspace.slug}-differences-${new Date().toISOString().slice(0, 10)}.csv`,
    contentType: 'text/csv; charset=utf-8',
    body: Buffer.from(toCsv([heading, ...lines], ctx.locale), 'utf8'),
  };
}
