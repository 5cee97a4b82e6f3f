'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useMemo, useState } from 'react';
import { ClipboardProvider } from '../clipboard/clipboard-provider';
import { PeopleProvider } from '../people/people-provider';
import { structureActions, type Question } from '../structure/structure-actions';
import { StructureContext } from '../structure/structure-context';
import { MapCommentsProvider } from '../comments/map-comments-context';
import { MapFrame } from '../bars/map-frame';
import { useViewOfAddress } from '../views/use-view-of-address';
import { densityOfView } from '../views/views-store';
import { EditorContext } from './editor-context';
import { GridViewContext, useOwnGridView } from './grid-view';
import { MapContext } from './map-context';
import { useMapWords } from './use-map-words';
import { useOpenMap, type OpenMapProps } from './use-open-map';

const QuestionWindow = lazy(async () => ({
  default: (await import('../structure/question-window')).QuestionWindow,
}));

/** A map with all that is done on it. */
export function MapScreen(props: OpenMapProps) {
  const t = useTranslations('mapEditor');
  const words = useMapWords();
  const { map, editor } = useOpenMap(props);
  useViewOfAddress(map);
  const view = useOwnGridView(densityOfView(map));
  const [said, say] = useState('');
  const [question, setQuestion] = useState<Question | null>(null);
  const { store, presence } = map;
  const { focus } = editor;
  const value = useMemo(() => ({ ...editor, say }), [editor]);
  const structure = useMemo(
    () => structureActions({ store, presence, focus, words, t, say, onAsk: setQuestion }),
    [store, presence, focus, words, t],
  );
  return (
    <MapContext value={map}>
      <EditorContext value={value}>
        <StructureContext value={structure}>
          <GridViewContext value={view}>
            <PeopleProvider>
              <ClipboardProvider>
                <MapCommentsProvider>
                  <MapFrame owners={props.owners} />
                </MapCommentsProvider>
              </ClipboardProvider>
            </PeopleProvider>
            <p role="status" className="sr-only">
              {said}
            </p>
            {question && (
              <Suspense>
                <QuestionWindow question={question} onClose={() => setQuestion(null)} />
              </Suspense>
            )}
          </GridViewContext>
        </StructureContext>
      </EditorContext>
    </MapContext>
  );
}
