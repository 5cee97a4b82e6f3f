'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Combobox } from '@/components/ui/combobox';
import { Select } from '@/components/ui/select';
import { phases, type Phase } from '@/db/values/touchpoints';
import { foldForSearch } from '@/lib/format/collate';
import type { TouchpointReference } from '@/lib/imports/mapping/mapping-schema';
import type { TouchpointOption } from './touchpoint-option';

interface TouchpointPickerProps {
  value: TouchpointReference;
  onChange: (value: TouchpointReference) => void;
  touchpoints: readonly TouchpointOption[];
  /** What the file calls it, for the label of the control. */
  source: string;
}

/** The value of the line that stands for a touchpoint that is still to be made. */
const fresh = 'new';

/** The touchpoint of the inventory that a reference means; undefined where it will be made. */
export function findTouchpoint(reference: TouchpointReference, touchpoints: readonly TouchpointOption[]) {
  if (reference.match === 'id') return touchpoints.find(({ id }) => id === reference.id);
  const name = foldForSearch(reference.name);
  return touchpoints.find((touchpoint) => foldForSearch(touchpoint.name) === name);
}

/** Which touchpoint a column is about: one of the inventory, or a new one with its phase. */
export function TouchpointPicker({ value, onChange, touchpoints, source }: TouchpointPickerProps) {
  const t = useTranslations('ratings');
  const words = useTranslations('enum');
  const known = findTouchpoint(value, touchpoints);
  const newName = known || value.match === 'id' ? null : value.name;
  const options = useMemo(() => {
    const listed = touchpoints.map(({ id, name, phase, channel }) => ({
      value: id,
      label: name,
      hint: channel ?? undefined,
      group: words(`phases.${phase}`),
    }));
    return newName === null
      ? listed
      : [{ value: fresh, label: newName, hint: t('wizard.newMark'), group: t('wizard.newGroup') }, ...listed];
  }, [touchpoints, newName, t, words]);
  const phase = value.match === 'new' ? value.phase : 'during';
  return (
    <div className="flex min-w-0 items-center gap-1.5 @max-4xl:flex-wrap">
      <Combobox
        aria-label={t('wizard.touchpointOf', { column: source })}
        className="min-w-0 flex-1 @max-4xl:basis-full"
        options={options}
        value={known ? known.id : newName === null ? null : fresh}
        onChange={(picked) => {
          if (picked && picked !== fresh) onChange({ match: 'id', id: picked });
        }}
        onCreate={(name) => onChange({ match: 'new', name: name.slice(0, 200), phase })}
        searchPlaceholder={t('wizard.findTouchpoint')}
      />
      {!known && newName !== null && (
        <Select
          aria-label={t('wizard.phaseOf', { column: source })}
          className="w-40 shrink-0 @max-4xl:w-full"
          options={phases.map((one) => ({ value: one, label: words(`phases.${one}`) }))}
          value={phase}
          onChange={(next) => next && onChange({ match: 'new', name: newName, phase: next as Phase })}
        />
      )}
    </div>
  );
}
