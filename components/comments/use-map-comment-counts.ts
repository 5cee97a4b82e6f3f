import { useCallback, useEffect, useState } from 'react';
import { useLive } from '@/components/layout/use-live';
import type { CommentAnchor, OpenByAnchor } from '@/lib/comments/types';
import { commentsApi } from './comments-api';

const nothing: OpenByAnchor = { cells: {}, general: 0 };

/** Open discussions of a map as they come and go: `of` a cell, in `general`, and all of them. */
export function useMapCommentCounts(base: string, mapId: string) {
  const [counts, setCounts] = useState(nothing);
  const load = useCallback(
    () =>
      commentsApi(base)
        .countByCell(mapId)
        .then(setCounts, () => undefined),
    [base, mapId],
  );
  useEffect(() => void load(), [load]);
  useLive(
    `/api${base}/live`,
    null,
    // A lane that was removed takes its threads to the general ones.
    ({ kind, id }) => (kind === 'comment' || kind === 'journeyMap') && id === mapId && void load(),
    () => void load(),
  );
  const of = useCallback(
    ({ laneId, stepId }: CommentAnchor) => counts.cells[`${laneId}:${stepId}`] ?? 0,
    [counts],
  );
  const all = Object.values(counts.cells).reduce((sum, one) => sum + one, counts.general);
  return { of, general: counts.general, all };
}
