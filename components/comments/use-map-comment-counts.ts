import { useCallback, useEffect, useState } from 'react';
import { useLive } from '@/components/layout/use-live';
import type { OpenByAnchor } from '@/lib/comments/types';
import { commentsApi } from './comments-api';

const nothing: OpenByAnchor = { cells: {}, general: 0 };

/** Open discussions of a map as they come and go: by cell `laneId:stepId`, in general, and all of them. */
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
    ({ kind, id }) => kind === 'comment' && id === mapId && void load(),
    () => void load(),
  );
  const all = Object.values(counts.cells).reduce((sum, one) => sum + one, counts.general);
  return { ...counts, all };
}
