'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { PlainSelect } from '@/components/ui/plain-select';
import { phases } from '@/db/values/touchpoints';
import type { CycleOptions } from '@/lib/audits/cycles/get-cycle-options';

const all = 'all';

/** Which touchpoints are scored: narrowed by phase, channel or object, then taken together or one by one. */
export function ScopeField({
  options,
  value,
  onChange,
}: {
  options: CycleOptions;
  value: readonly string[];
  onChange: (next: string[]) => void;
}) {
  const t = useTranslations('audits.form');
  const enums = useTranslations('enum.phases');
  const [phase, setPhase] = useState(all);
  const [channel, setChannel] = useState(all);
  const [object, setObject] = useState(all);
  const shown = options.touchpoints.filter(
    (touchpoint) =>
      (phase === all || touchpoint.phase === phase) &&
      (channel === all || touchpoint.channelId === channel) &&
      (object === all || touchpoint.objectIds.includes(object)),
  );
  const chosen = new Set(value);
  const ids = new Set(shown.map(({ id }) => id));
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <PlainSelect
          size="sm"
          aria-label={t('allPhases')}
          value={phase}
          onChange={setPhase}
          options={[
            { value: all, label: t('allPhases') },
            ...phases.map((one) => ({ value: one as string, label: enums(one) })),
          ]}
        />
        <PlainSelect
          size="sm"
          aria-label={t('allChannels')}
          value={channel}
          onChange={setChannel}
          options={[{ value: all, label: t('allChannels') }, ...named(options.channels)]}
        />
        {options.objects.length > 0 && (
          <PlainSelect
            size="sm"
            aria-label={t('allObjects')}
            value={object}
            onChange={setObject}
            options={[{ value: all, label: t('allObjects') }, ...named(options.objects)]}
          />
        )}
        <Button size="sm" onClick={() => onChange([...new Set([...value, ...ids])])}>
          {t('takeShown')}
        </Button>
        <Button size="sm" onClick={() => onChange(value.filter((id) => !ids.has(id)))}>
          {t('dropShown')}
        </Button>
      </div>
      <p className="figures text-sm text-ink-muted" role="status">
        {t('chosen', { count: chosen.size, of: options.touchpoints.length })}
      </p>
      <ul className="grid max-h-72 gap-x-4 overflow-y-auto rounded border border-line px-3 py-1 sm:grid-cols-2">
        {shown.map(({ id, name }) => (
          <li key={id}>
            <label className="flex min-h-9 items-center gap-2.5 coarse:min-h-11">
              <Checkbox
                checked={chosen.has(id)}
                aria-label={name}
                onCheckedChange={(on) =>
                  onChange(on ? [...value, id] : value.filter((other) => other !== id))
                }
              />
              <span className="min-w-0 truncate">{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
