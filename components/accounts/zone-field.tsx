'use client';

import { FormField } from '@/components/form/form-field';
import { Combobox } from '@/components/ui/combobox';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
const options = zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));

/** A time zone by name, searchable. */
export function ZoneField({ name, label }: { name: string; label: string }) {
  return (
    <FormField name={name} label={label}>
      {({ value, onChange, ...control }) => (
        <Combobox
          {...control}
          options={options}
          value={value as string}
          onChange={(next) => onChange(next ?? 'UTC')}
        />
      )}
    </FormField>
  );
}
