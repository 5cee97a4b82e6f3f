'use client';

import { laneFacts } from '@/lib/journeys/core/lanes';
import type { CellProps } from '../editor/cell-props';
import { TextCell } from '../editor/text-cell';

/** What stands in a cell, by the kind of its lane. */
export function CellContent(props: CellProps) {
  if (laneFacts[props.lane.kind].content === 'text') return <TextCell {...props} />;
  return props.view.cards.map(({ text }) => text).join(', ');
}
