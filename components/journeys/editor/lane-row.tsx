'use client';

import { lazy, memo, Suspense } from 'react';
import type { Lane, Step } from '@/lib/journeys/core/types';
import { LaneNote } from '../cells/lane-note';
import { useEditor, usePlaceState } from './editor-context';
import { placeState } from './grid-focus';
import { laneKey } from './grid-places';
import { HeadTools } from './head-tools';
import { MapCell } from './map-cell';
import { RenameField } from './rename-field';
import type { MapWords } from './use-map-words';

const LaneCurves = lazy(async () => ({
  default: (await import('../cells/emotion/lane-curves')).LaneCurves,
}));

/** A column as rows draw it: a step, or the place of a stage that has none. */
export interface DrawnColumn {
  stageId: string;
  step: Step | null;
}

interface LaneRowProps {
  /** Among all rows of the grid, headers included, from 1. */
  row: number;
  lane: Lane;
  columns: readonly DrawnColumn[];
  words: MapWords;
  hint?: string;
  isEditable: boolean;
}

/** A lane: its header and its cells. */
export const LaneRow = memo(function LaneRow({ lane, row, columns, words, hint, isEditable }: LaneRowProps) {
  const drawing =
    lane.kind === 'emotion' ? (
      <Suspense>
        <LaneCurves lane={lane} />
      </Suspense>
    ) : undefined;
  return (
    <tr role="row" aria-rowindex={row} data-lane={lane.id} data-height={lane.height} data-kind={lane.kind}>
      <LaneHead lane={lane} words={words} isEditable={isEditable} />
      {columns.map(({ step, stageId }, at) =>
        step ? (
          <MapCell
            key={step.id}
            lane={lane}
            step={step}
            stageId={stageId}
            words={words}
            hint={at === 0 ? hint : undefined}
            drawing={at === 0 ? drawing : undefined}
          />
        ) : (
          <td key={stageId} role="gridcell" className="map-cell map-no-step">
            {at === 0 && drawing}
          </td>
        ),
      )}
    </tr>
  );
});

function LaneHead({ lane, words, isEditable }: Pick<LaneRowProps, 'lane' | 'words' | 'isEditable'>) {
  const key = laneKey(lane.id);
  const { focus } = useEditor();
  const state = usePlaceState(key);
  const name = words.lane(lane);
  const isRenaming = (state & placeState.editing) !== 0;
  return (
    <th
      scope="row"
      role="rowheader"
      data-place={key}
      tabIndex={focus.tabIndexOf(key)}
      aria-labelledby={lane.id}
      className="map-lane group/head"
    >
      {isRenaming ? (
        <RenameField place={key} title={lane.title} placeholder={words.laneKind(lane.kind)} />
      ) : (
        <span id={lane.id} className="line-clamp-2 font-medium wrap-anywhere hyphens-auto">
          {name}
        </span>
      )}
      {lane.title !== '' && !isRenaming && (
        <span className="line-clamp-1 text-xs text-ink-subtle">{words.laneKind(lane.kind)}</span>
      )}
      {!isRenaming && <LaneNote lane={lane} />}
      {isEditable && !isRenaming && <HeadTools kind="lane" name={name} />}
    </th>
  );
}
