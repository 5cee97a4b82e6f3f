'use client';

import { Layers } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { memo } from 'react';
import type { Grid } from '@/lib/journeys/core/read-map';
import type { Step } from '@/lib/journeys/core/types';
import { useEditor, usePlaceState } from './editor-context';
import { placeState } from './grid-focus';
import { emptyKey, stageKey, stepKey } from './grid-places';
import { HeadTools } from './head-tools';
import { LaneResizer } from './lane-resizer';
import { useMap, useReferences } from './map-context';
import { RenameField } from './rename-field';
import type { MapWords } from './use-map-words';

interface HeadProps {
  words: MapWords;
  isEditable: boolean;
}

type DrawnStage = Grid['stages'][number];

/** The two rows of headers: stages, and below each its steps. */
export const GridHead = memo(function GridHead({
  stages,
  ...shared
}: HeadProps & { stages: readonly DrawnStage[] }) {
  const columns = stages.flatMap((stage) =>
    stage.steps.length > 0
      ? stage.steps.map((step) => ({ stage, step }))
      : [{ stage, step: null as Step | null }],
  );
  const numbers = new Map(
    columns.flatMap(({ step }) => (step ? [step.id] : [])).map((id, at) => [id, at + 1]),
  );
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <td role="gridcell" rowSpan={2} data-corner className="map-corner">
          <LaneResizer />
        </td>
        {stages.map((stage) => (
          <StageHead key={stage.id} stage={stage} {...shared} />
        ))}
      </tr>
      <tr role="row" aria-rowindex={2}>
        {columns.map(({ stage, step }) =>
          step ? (
            <StepHead key={step.id} step={step} number={numbers.get(step.id) ?? 0} {...shared} />
          ) : (
            <EmptyStage key={stage.id} stage={stage} {...shared} />
          ),
        )}
      </tr>
    </thead>
  );
});

const StageHead = memo(function StageHead({ stage, words, isEditable }: HeadProps & { stage: DrawnStage }) {
  const phases = useTranslations('enum.phases');
  const key = stageKey(stage.id);
  const { focus } = useEditor();
  const state = usePlaceState(key);
  const name = words.stage(stage);
  const isRenaming = (state & placeState.editing) !== 0;
  return (
    <th
      scope="colgroup"
      role="columnheader"
      colSpan={Math.max(1, stage.steps.length)}
      data-place={key}
      tabIndex={focus.tabIndexOf(key)}
      aria-labelledby={`${stage.id} ${stage.id}-phase`}
      className="map-stage"
    >
      {/* Of a stage that is wider than the screen, the title stays in sight. */}
      <div className="map-stage-title">
        {isRenaming ? (
          <RenameField place={key} title={stage.title} placeholder={words.stage({ title: '' })} />
        ) : (
          <span id={stage.id} className={stage.title === '' ? 'truncate text-ink-subtle' : 'truncate'}>
            {name}
          </span>
        )}
        {!isRenaming && (
          <span id={`${stage.id}-phase`} className="truncate text-xs font-normal text-ink-subtle">
            {phases(stage.phase)}
          </span>
        )}
      </div>
      {isEditable && !isRenaming && <HeadTools kind="stage" name={name} />}
    </th>
  );
});

const StepHead = memo(function StepHead({
  step,
  number,
  words,
  isEditable,
}: HeadProps & { step: Step; number: number }) {
  const key = stepKey(step.id);
  const { focus } = useEditor();
  const state = usePlaceState(key);
  const name = words.step(step, number);
  const t = useTranslations('mapEditor.head');
  const { organization, workspace } = useMap();
  const { maps } = useReferences();
  const detail = maps.get(step.subMapId ?? '');
  const isRenaming = (state & placeState.editing) !== 0;
  return (
    <th
      scope="col"
      role="columnheader"
      data-place={key}
      tabIndex={focus.tabIndexOf(key)}
      aria-labelledby={step.id}
      className="map-step"
    >
      {isRenaming ? (
        <RenameField place={key} title={step.title} placeholder={words.step({ title: '' }, number)} />
      ) : (
        <span
          id={step.id}
          className={step.title === '' ? 'map-step-title text-ink-subtle' : 'map-step-title'}
        >
          {name}
        </span>
      )}
      {detail && !detail.isTrashed && (
        <Link
          href={`/o/${organization}/${workspace}/maps/${detail.id}`}
          tabIndex={-1}
          title={t('detail', { title: detail.name })}
          aria-label={t('detail', { title: detail.name })}
          className="map-detail"
        >
          <Layers aria-hidden className="size-3.5" />
        </Link>
      )}
      {isEditable && !isRenaming && <HeadTools kind="step" name={name} />}
    </th>
  );
});

function EmptyStage({ stage, words, isEditable }: HeadProps & { stage: DrawnStage }) {
  const t = useTranslations('mapEditor.head');
  const key = emptyKey(stage.id);
  const { focus } = useEditor();
  return (
    <th
      scope="col"
      role="columnheader"
      data-place={key}
      tabIndex={focus.tabIndexOf(key)}
      aria-label={t('noSteps', { name: words.stage(stage) })}
      className="map-step"
    >
      {isEditable ? (
        <button type="button" tabIndex={-1} data-tool="fill" className="map-first-step">
          {t('firstStep')}
        </button>
      ) : (
        <span className="text-ink-subtle">–</span>
      )}
    </th>
  );
}
