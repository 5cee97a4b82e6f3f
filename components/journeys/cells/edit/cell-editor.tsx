'use client';

import { laneFacts } from '@/lib/journeys/core/lanes';
import { ChannelEditor } from './channel-editor';
import type { EditorProps } from './editor-props';
import { EmotionEditor } from './emotion-editor';
import { EvidenceField } from './evidence-field';
import { FlagEditor } from './flag-editor';
import { ImageEditor } from './image-editor';
import { NoteEditor } from './note-editor';
import { NumberEditor } from './number-editor';
import { ScoreEditor } from './score-editor';
import { TouchpointEditor } from './touchpoint-editor';

function Editor(props: EditorProps) {
  const { kind } = props.lane;
  if (kind === 'touchpoints') return <TouchpointEditor {...props} />;
  if (kind === 'channels') return <ChannelEditor {...props} />;
  if (kind === 'pains' || kind === 'opportunities') return <NoteEditor {...props} />;
  if (kind === 'storyboard') return <ImageEditor {...props} />;
  switch (laneFacts[kind].content) {
    case 'emotion':
      return <EmotionEditor {...props} />;
    case 'number':
      return <NumberEditor {...props} />;
    case 'flag':
      return <FlagEditor {...props} />;
    case 'figures':
      return <ScoreEditor {...props} />;
    default:
      return null;
  }
}

/** The editor of what stands in a cell, of every content but text, with how well it is known. */
export function CellEditor(props: EditorProps) {
  return (
    <>
      <Editor {...props} />
      {laneFacts[props.lane.kind].content !== 'figures' && <EvidenceField cell={props.view.cell} />}
    </>
  );
}
