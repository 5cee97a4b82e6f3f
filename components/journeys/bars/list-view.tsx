'use client';

import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { hasValue, type Grid } from '@/lib/journeys/core/read-map';
import type { Lane, Step } from '@/lib/journeys/core/types';
import { CellContent } from '../cells/cell-content';
import { CellPlaceContext } from '../cells/cell-place';
import { useCell, useMap, useMapHeader } from '../editor/map-context';
import { useMapWords, type MapWords } from '../editor/use-map-words';
import { useShownGrid } from '../views/use-shown-grid';

/** The map to read, stage by stage: a section a stage, below it its steps with what stands in each lane. */
export function ListView() {
  const t = useTranslations('mapEditor.listView');
  const map = useTranslations('mapEditor');
  const { title } = useMapHeader();
  const { store } = useMap();
  const { stages, steps, lanes } = useShownGrid();
  const words = useMapWords();
  if (stages.length === 0) return <p className="p-4 text-ink-muted">{t('noStages')}</p>;
  return (
    <div
      role="region"
      aria-label={map('gridLabel', { title })}
      // It scrolls, and has nothing else that keys could reach.
      tabIndex={0}
      lang={store.map().language}
      className="min-w-0 flex-1 overflow-y-auto bg-canvas outline-offset-[-2px]"
    >
      <div className="mx-auto flex max-w-3xl flex-col gap-4 p-3 pb-16 sm:p-6">
        {stages.map((stage) => (
          <StageSection key={stage.id} stage={stage} steps={steps} lanes={lanes} words={words} />
        ))}
      </div>
    </div>
  );
}

function StageSection({
  stage,
  steps,
  lanes,
  words,
}: {
  stage: Grid['stages'][number];
  steps: readonly Step[];
  lanes: readonly Lane[];
  words: MapWords;
}) {
  const phases = useTranslations('enum.phases');
  const isAlone = stage.steps.length === 1 && stage.steps[0]?.title === '';
  return (
    <section aria-label={words.stage(stage)} className="rounded border border-line bg-surface">
      <header className="flex flex-wrap items-baseline gap-x-3 border-b border-line px-4 py-2.5">
        <h2 className="text-lg font-semibold wrap-anywhere">{words.stage(stage)}</h2>
        <span className="text-sm text-ink-muted">{phases(stage.phase)}</span>
      </header>
      {stage.steps.map((step) => (
        <Fragment key={step.id}>
          {!isAlone && (
            <h3 className="border-b border-line bg-sunken px-4 py-1.5 font-medium wrap-anywhere">
              {words.step(step, steps.findIndex(({ id }) => id === step.id) + 1)}
            </h3>
          )}
          <dl className="divide-y divide-line">
            {lanes.map((lane) => (
              <ListCell key={lane.id} lane={lane} step={step} words={words} />
            ))}
          </dl>
        </Fragment>
      ))}
    </section>
  );
}

const nowhere = () => undefined;

function ListCell({ lane, step, words }: { lane: Lane; step: Step; words: MapWords }) {
  const view = useCell(lane.id, step.id);
  if (view.cards.length === 0 && !hasValue(view.cell)) return null;
  const { evidence } = view.cell;
  return (
    <div className="px-4 py-2.5">
      <dt className="flex items-baseline gap-2 text-sm text-ink-muted">
        {words.lane(lane)}
        {evidence !== 'none' && (
          <span className="rounded-inner border border-line-control px-1 text-xs">
            {words.evidence[evidence]}
          </span>
        )}
      </dt>
      <dd className="mt-0.5 whitespace-pre-wrap wrap-anywhere">
        <CellPlaceContext value="list">
          <CellContent
            lane={lane}
            step={step}
            view={view}
            isEditing={false}
            typed={null}
            leave={nowhere}
            cancel={nowhere}
          />
        </CellPlaceContext>
      </dd>
    </div>
  );
}
