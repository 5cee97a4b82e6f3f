'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { PersonaMark } from '@/components/personas/persona-mark';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { textLengths } from '@/lib/journeys/core/limits';
import type { Lane } from '@/lib/journeys/core/types';
import { useGrid, useMap } from '../../editor/map-context';
import { useEmotionWords } from '../emotion/emotion-words';
import { mostPersonas, readCurveChoice, setLaneSetting, togglePersona } from '../emotion/curves';
import { emotionLevels, wordSetting } from '../emotion/emotion-scale';
import { useEdit } from '../use-edit';
import { useChoices } from '../use-figures';
import { LiveInput } from './live-fields';

function ChoiceLine({
  checked,
  disabled,
  onChange,
  children,
}: {
  checked: boolean;
  disabled: boolean;
  onChange: () => void;
  children: React.ReactNode;
}) {
  const id = useId();
  return (
    <div className="flex min-h-7 items-center gap-2.5 coarse:min-h-11">
      <Checkbox id={id} checked={checked} disabled={disabled} onCheckedChange={onChange} />
      <label htmlFor={id} className="flex min-w-0 items-center gap-1.5">
        {children}
      </label>
    </div>
  );
}

/** Whose curves an emotion lane shows, of now or as meant, and its words for the levels. */
export function CurvesDialog({ lane: { id }, onClose }: { lane: Lane; onClose: () => void }) {
  const t = useTranslations('mapCells.curves');
  const { store } = useMap();
  const lane = useGrid().lanes.find((one) => one.id === id);
  const edit = useEdit();
  const choices = useChoices();
  const usual = useEmotionWords({});
  if (!lane) return null;
  const { type } = store.map();
  const { personaIds, everybody, shows } = readCurveChoice(lane.settings, type);
  const isFull = personaIds.length >= mostPersonas;
  const personas = (choices?.personas ?? []).filter(
    (persona) => !persona.archived || personaIds.includes(persona.id),
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('description')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <fieldset className="flex flex-col">
          <legend className="mb-1 text-sm font-medium">{t('whose')}</legend>
          <ChoiceLine
            checked={everybody}
            disabled={personaIds.length === 0}
            onChange={() => edit(setLaneSetting(lane, 'everybody', !everybody), 'curves')}
          >
            {t('everybody')}
          </ChoiceLine>
          {personas.map((persona) => {
            const isOn = personaIds.includes(persona.id);
            return (
              <ChoiceLine
                key={persona.id}
                checked={isOn}
                disabled={!isOn && isFull}
                onChange={() => edit(togglePersona(lane, type, persona.id), 'curves')}
              >
                <PersonaMark colour={persona.colour} shape={persona.shape} />
                <span className="truncate">{persona.name}</span>
              </ChoiceLine>
            );
          })}
          <p className="mt-1 text-sm text-ink-muted">
            {choices !== null && personas.length === 0 ? t('noPersonas') : t('most', { count: mostPersonas })}
          </p>
        </fieldset>
        <div>
          <p className="mb-1 text-sm font-medium">{t('shows')}</p>
          <SegmentedControl
            label={t('shows')}
            value={shows}
            onChange={(value) => edit(setLaneSetting(lane, 'shows', value), 'curves')}
            segments={(['current', 'intended', 'both'] as const).map((value) => ({
              value,
              label: t(`show.${value}`),
            }))}
          />
        </div>
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium">{t('words')}</legend>
          {emotionLevels.map((level) => {
            const setting = wordSetting(level);
            const own = lane.settings[setting];
            return (
              <LiveInput
                key={level}
                label={usual.figureOf(level)}
                value={typeof own === 'string' ? own : ''}
                placeholder={usual.wordFor(level)}
                maxLength={Math.min(40, textLengths.title)}
                onKeep={(word) =>
                  void edit(
                    setLaneSetting(lane, setting, word === '' ? null : word),
                    'curves',
                    `lane:${lane.id}:${setting}`,
                  )
                }
                className="grid grid-cols-[2rem_1fr] items-center gap-2"
              />
            );
          })}
        </fieldset>
      </div>
    </Dialog>
  );
}
