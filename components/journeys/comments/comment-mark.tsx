'use client';

import { useTranslations } from 'next-intl';
import type { PlaceKey } from '../editor/grid-places';
import { useCellComments, useMapComments } from './map-comments-context';

/** The corner of a cell that is talked about; part of what the cell is called. A press leads to the discussions. */
export function CommentMark({ cell }: { cell: PlaceKey }) {
  const count = useCellComments(cell);
  return count > 0 ? <Mark cell={cell} count={count} /> : null;
}

function Mark({ cell, count }: { cell: PlaceKey; count: number }) {
  const t = useTranslations('comments.map');
  const { open } = useMapComments();
  return (
    <span className="map-comments" onClick={() => open(cell)}>
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t('mark', { count })}</span>
    </span>
  );
}
