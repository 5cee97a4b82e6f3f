'use client';

import { lazy, Suspense } from 'react';
import { laneFacts } from '@/lib/journeys/core/lanes';
import { cn } from '@/lib/utils/cn';
import type { CellProps } from '../editor/cell-props';
import { TextCell } from '../editor/text-cell';
import { ChannelCell } from './channel-cell';
import { EmotionCell } from './emotion/emotion-cell';
import { FlagCell } from './flag-cell';
import { ImageCell } from './image-cell';
import { NoteCell } from './note-cell';
import { NumberCell } from './number-cell';
import { ScoreCell } from './score-cell';
import { TouchpointCell } from './touchpoint-cell';
import { useIsFilteredOut } from './use-filtered-out';

const CellWindow = lazy(async () => ({ default: (await import('./edit/cell-window')).CellWindow }));

function View(props: CellProps) {
  const { kind } = props.lane;
  if (kind === 'touchpoints') return <TouchpointCell {...props} />;
  if (kind === 'channels') return <ChannelCell {...props} />;
  if (kind === 'pains' || kind === 'opportunities') return <NoteCell {...props} />;
  if (kind === 'storyboard') return <ImageCell {...props} />;
  switch (laneFacts[kind].content) {
    case 'emotion':
      return <EmotionCell {...props} />;
    case 'number':
      return <NumberCell {...props} />;
    case 'flag':
      return <FlagCell {...props} />;
    case 'figures':
      return <ScoreCell {...props} />;
    default:
      return null;
  }
}

/** What stands in a cell, by the content of its lane; faded where it is not what the filter asks for. */
export function CellContent(props: CellProps) {
  const isOut = useIsFilteredOut(props.lane, props.view);
  if (laneFacts[props.lane.kind].content === 'text') {
    return isOut ? (
      <div data-passed-over className="size-full opacity-30">
        <TextCell {...props} />
      </div>
    ) : (
      <TextCell {...props} />
    );
  }
  return (
    <div data-passed-over={isOut || undefined} className={cn('size-full', isOut && 'opacity-30')}>
      <View {...props} />
      {props.isEditing && (
        <Suspense>
          <CellWindow {...props} />
        </Suspense>
      )}
    </div>
  );
}
