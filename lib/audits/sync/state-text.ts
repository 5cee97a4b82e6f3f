import type { RatingGiven, ScoringLine } from '../scoring/types';
import { changesBetween } from './operation';

type SaidLine = Pick<ScoringLine, 'touchpointId' | 'segmentId'> & { given: RatingGiven | null };

/**
 * One text for all that is said in a visit, whatever the order of its lines and keys: two places hold the same when their
 * texts (or hashes of them) are the same. A reviewer's question is not the auditor's and is left out.
 */
export function stateText(lines: readonly SaidLine[]): string {
  const said = lines.flatMap(({ touchpointId, segmentId, given }) =>
    given
      ? changesBetween(null, given).map(({ kind, part, value }) => [
          touchpointId,
          segmentId ?? '',
          kind,
          part,
          kind === 'answer' && typeof value === 'object' && value !== null
            ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
            : value,
        ])
      : [],
  );
  return said
    .map((line) => JSON.stringify(line))
    .sort()
    .join('\n');
}
