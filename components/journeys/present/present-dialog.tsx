'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { RadioGroup } from '@/components/ui/radio-group';
import { useShared } from '../cells/use-figures';
import { useGrid, useMap } from '../editor/map-context';
import { useMapWords } from '../editor/use-map-words';
import { useShownGrid } from '../views/use-shown-grid';
import { chosenViewOf, viewsOf } from '../views/views-store';

/** What is presented. */
export interface DeckChoice {
  /** Null: all stages, also those that come while somebody presents. */
  stageIds: readonly string[] | null;
  /** Where there are any, they are shown in the place of stages. */
  viewIds: readonly string[];
  withCurves: boolean;
  withSummary: boolean;
}

/** Asks what to present; as it stands, one press starts with all of the map. */
export function PresentDialog({
  onStart,
  onClose,
}: {
  onStart: (choice: DeckChoice) => void;
  onClose: () => void;
}) {
  const t = useTranslations('mapViews.present');
  const words = useMapWords();
  const map = useMap();
  const { stages, lanes } = useGrid();
  const shown = useShownGrid();
  const views = useShared(viewsOf(map));
  const chosenView = chosenViewOf(map).read();
  const [by, setBy] = useState<'stages' | 'views'>('stages');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [viewIds, setViewIds] = useState<readonly string[]>(() =>
    views.filter(({ id, isShared }) => id === chosenView || isShared).map(({ id }) => id),
  );
  const [withCurves, setCurves] = useState(true);
  const [withSummary, setSummary] = useState(true);
  const stageIds = stages.map(({ id }) => id).filter((id) => !left.includes(id));
  const isByViews = by === 'views';
  const chosenViews = views.filter(({ id }) => viewIds.includes(id)).map(({ id }) => id);
  const count = isByViews ? chosenViews.length : stageIds.length;
  const start = () =>
    onStart({
      stageIds: isByViews || stageIds.length === stages.length ? null : stageIds,
      viewIds: isByViews ? chosenViews : [],
      withCurves,
      withSummary,
    });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      footer={
        <Button
          variant="primary"
          autoFocus
          disabled={count === 0 && !withCurves && !withSummary}
          onClick={start}
        >
          <Play aria-hidden />
          {t('start')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <RadioGroup
          aria-label={t('what')}
          value={by}
          onChange={(value) => setBy(value === 'views' ? 'views' : 'stages')}
          options={[
            {
              value: 'stages',
              label: t('byStages'),
              hint: t('lanes', { shown: shown.lanes.length, count: lanes.length }),
            },
            {
              value: 'views',
              label: t('byViews'),
              hint: views.length === 0 ? t('noViews') : t('viewsHint'),
              disabled: views.length === 0,
            },
          ]}
        />
        {isByViews ? (
          <Choices
            legend={t('whichViews')}
            choices={views.map(({ id, name }) => ({ id, name }))}
            isOn={(id) => viewIds.includes(id)}
            onChange={(id, isOn) => setViewIds(isOn ? [...viewIds, id] : viewIds.filter((one) => one !== id))}
          />
        ) : (
          <Choices
            legend={t('whichStages')}
            choices={stages.map((stage) => ({ id: stage.id, name: words.stage(stage) }))}
            isOn={(id) => !left.includes(id)}
            onChange={(id, isOn) => setLeft(isOn ? left.filter((one) => one !== id) : [...left, id])}
          />
        )}
        <Choices
          legend={t('also')}
          choices={[
            { id: 'curves', name: t('withCurves') },
            { id: 'summary', name: t('withSummary') },
          ]}
          isOn={(id) => (id === 'curves' ? withCurves : withSummary)}
          onChange={(id, isOn) => (id === 'curves' ? setCurves : setSummary)(isOn)}
        />
      </div>
    </Dialog>
  );
}

function Choices({
  legend,
  choices,
  isOn,
  onChange,
}: {
  legend: string;
  choices: readonly { id: string; name: string }[];
  isOn: (id: string) => boolean;
  onChange: (id: string, isOn: boolean) => void;
}) {
  const id = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {choices.map((one) => (
          <div key={one.id} className="flex min-h-7 min-w-0 items-center gap-2 coarse:min-h-11">
            <Checkbox
              id={`${id}-${one.id}`}
              checked={isOn(one.id)}
              onCheckedChange={(next) => onChange(one.id, next)}
            />
            <label htmlFor={`${id}-${one.id}`} className="min-w-0 text-sm leading-tight wrap-anywhere">
              {one.name}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
