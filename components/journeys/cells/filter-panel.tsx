'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Combobox } from '@/components/ui/combobox';
import { Input } from '@/components/ui/input';
import { Popover } from '@/components/ui/popover';
import { evidenceLevels } from '@/db/values/journeys';
import { levels } from '@/db/values/ratings';
import { useGrid, useMap } from '../editor/map-context';
import { countAsked, filterOf, noFilter, type MapFilter } from './map-filter';
import { useChoices, useFilter } from './use-figures';

function Checks<T extends string>({
  title,
  values,
  chosen,
  nameOf,
  onChange,
}: {
  title: string;
  values: readonly T[];
  chosen: readonly T[];
  nameOf: (value: T) => string;
  onChange: (chosen: T[]) => void;
}) {
  const id = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{title}</legend>
      <div className="grid grid-cols-2 gap-x-3">
        {values.map((value) => (
          <div key={value} className="flex min-h-7 min-w-0 items-center gap-2 coarse:min-h-11">
            <Checkbox
              id={`${id}-${value}`}
              checked={chosen.includes(value)}
              onCheckedChange={(isOn) =>
                onChange(isOn ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            <label htmlFor={`${id}-${value}`} className="min-w-0 text-sm leading-tight">
              {nameOf(value)}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

export function FilterPanel({ trigger }: { trigger: ReactNode }) {
  const t = useTranslations('mapCells.filter');
  const levelNames = useTranslations('enum.levels');
  const evidenceNames = useTranslations('enum.evidenceLevels');
  const kindNames = useTranslations('enum.laneKinds');
  const store = filterOf(useMap());
  const { lanes } = useGrid();
  const filter = useFilter();
  const choices = useChoices();
  const [open, setOpen] = useState(true);
  const set = (part: Partial<MapFilter>) => store.set({ ...filter, ...part });
  return (
    <Popover trigger={trigger} open={open} onOpenChange={setOpen} label={t('title')} className="w-80">
      <div className="flex flex-col gap-4">
        <Input
          type="search"
          aria-label={t('text')}
          placeholder={t('text')}
          value={filter.text}
          onChange={(event) => set({ text: event.target.value })}
        />
        <Checks
          title={t('levels')}
          values={levels}
          chosen={filter.levels}
          nameOf={levelNames}
          onChange={(chosen) => set({ levels: chosen })}
        />
        <div>
          <p className="mb-1 text-sm font-medium">{t('channels')}</p>
          <Combobox
            multiple
            clearable
            aria-label={t('channels')}
            placeholder={t('anyChannel')}
            value={filter.channelIds}
            onChange={(channelIds) => set({ channelIds })}
            options={(choices?.channels ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            className="w-full"
          />
        </div>
        <Checks
          title={t('evidence')}
          values={evidenceLevels}
          chosen={filter.evidence}
          nameOf={evidenceNames}
          onChange={(chosen) => set({ evidence: chosen })}
        />
        <Checks
          title={t('kinds')}
          values={[...new Set(lanes.map(({ kind }) => kind))]}
          chosen={filter.kinds}
          nameOf={kindNames}
          onChange={(chosen) => set({ kinds: chosen })}
        />
        <Button disabled={countAsked(filter) === 0} onClick={() => store.set(noFilter)}>
          {t('clear')}
        </Button>
      </div>
    </Popover>
  );
}
