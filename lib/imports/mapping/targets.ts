import type { ColumnReport } from './evaluation';
import type { ColumnOf, Mapping, TouchpointReference } from './mapping-schema';
import type { ScoreReader, ScoreRules } from './score-reader';

type ScoredRole = 'touchpoint' | 'overall' | 'recommendation' | 'score';
/** What a column says about its own answers. */
export type OwnRules = Pick<ColumnOf<ScoredRole>, 'scale' | 'missing' | 'notApplicable'>;

/**
 * The rules by which a column's answers are read: its own, else the mapping's defaults. The recommendation question
 * has 0–10 and no codes unless it says so itself: the defaults' 0 would otherwise eat its lowest answer.
 */
export function scoreRules(mapping: Mapping, role: ScoredRole, own: OwnRules): ScoreRules {
  const defaults: OwnRules =
    role === 'recommendation'
      ? { scale: { min: 0, max: 10 }, missing: [], notApplicable: [] }
      : mapping.defaults;
  const scale = own.scale ?? defaults.scale;
  if (!scale) throw new Error('a mapping that was not checked');
  return {
    scale,
    missing: own.missing ?? defaults.missing ?? [],
    notApplicable: own.notApplicable ?? defaults.notApplicable ?? [],
    decimal: mapping.decimal,
  };
}

/** What a mapping calls a touchpoint, where it does by name. */
export function touchpointName(touchpoint: TouchpointReference | null): string | undefined {
  return touchpoint && touchpoint.match !== 'id' ? touchpoint.name : undefined;
}

const mostValues = 50;

/** The counts of a column of answers, over all readers that took part in it. */
export function columnReport(column: string, target: number, readers: readonly ScoreReader[]): ColumnReport {
  const sum = (of: keyof ScoreReader['counts']) =>
    readers.reduce((total, reader) => total + reader.counts[of], 0);
  const values = readers.flatMap((reader) => reader.distribution());
  return {
    column,
    target,
    taken: sum('taken'),
    missing: sum('missing'),
    notApplicable: sum('notApplicable'),
    leftOut: sum('rejected'),
    values: values.length <= mostValues ? values : null,
  };
}
