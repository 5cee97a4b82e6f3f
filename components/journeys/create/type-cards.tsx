'use client';

import { CalendarClock, Layers, Route, Telescope, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { mapTypes, type MapType } from '@/db/values/journeys';

const icons: Readonly<Record<MapType, LucideIcon>> = {
  'current-state': Route,
  'day-in-the-life': CalendarClock,
  'future-state': Telescope,
  'service-blueprint': Layers,
};

/** The types of maps with what each is for. */
export function TypeCards({ value, onChange }: { value: MapType; onChange: (type: MapType) => void }) {
  const t = useTranslations('maps.new');
  const types = useTranslations('enum.mapTypes');
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t('type')} className="grid gap-2 sm:grid-cols-2 xl:grid-cols-4">
      {mapTypes.map((type) => {
        const Icon = icons[type];
        return (
          <label
            key={type}
            className="relative flex cursor-pointer items-start gap-3 rounded border border-line bg-surface p-3 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={type}
              checked={type === value}
              onChange={() => onChange(type)}
              aria-describedby={`${name}-${type}`}
              aria-label={types(type)}
              className="absolute inset-0 cursor-[inherit] appearance-none rounded outline-none"
            />
            <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-subtle" />
            <span className="min-w-0">
              <span className="block font-medium">{types(type)}</span>
              <span id={`${name}-${type}`} className="block text-sm text-ink-muted">
                {t(`purpose.${type}`)}
              </span>
            </span>
          </label>
        );
      })}
    </div>
  );
}
