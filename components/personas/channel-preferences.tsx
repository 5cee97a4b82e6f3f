'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { useFormat } from '@/lib/format/use-format';
import { fitThresholds } from '@/lib/personas/constants';
import type { ChannelChoice, Preference } from '@/lib/personas/types';
import { cn } from '@/lib/utils/cn';
import type { PreferenceValues } from './preference-form';

const PreferenceForm = lazy(async () => ({ default: (await import('./preference-form')).PreferenceForm }));

interface ChannelPreferencesProps {
  channels: readonly ChannelChoice[];
  preferences: readonly Preference[];
  /** Absent for readers. */
  onPrefer?: (channel: ChannelChoice, values: PreferenceValues | null) => void;
}

/** How much the persona likes each channel, online and offline side by side. */
export function ChannelPreferences({ channels, preferences, onPrefer }: ChannelPreferencesProps) {
  const t = useTranslations('personas.channels');
  const media = useTranslations('enum.media');
  const format = useFormat();
  const [changing, setChanging] = useState<ChannelChoice | null>(null);
  const of = (channelId: string) => preferences.find((one) => one.channelId === channelId);
  const shown = channels.filter(({ id, archived }) => of(id) || (!archived && onPrefer));
  if (channels.length === 0) return <p className="px-3 py-1 text-sm text-ink-muted">{t('noChannels')}</p>;
  if (shown.length === 0) return <p className="px-3 py-1 text-sm text-ink-muted">{t('nothing')}</p>;
  return (
    <>
      <div className="grid gap-4 px-3 py-1 sm:grid-cols-2">
        {(['online', 'offline'] as const).map((medium) => (
          <div key={medium}>
            <h3 className="mb-1 text-sm font-medium text-ink-muted">{media(medium)}</h3>
            <ul className="space-y-1">
              {shown
                .filter((channel) => channel.medium === medium)
                .map((channel) => {
                  const preference = of(channel.id);
                  const line = <ChannelLine name={channel.name} preference={preference} />;
                  return (
                    <li key={channel.id}>
                      {onPrefer ? (
                        <button
                          type="button"
                          onClick={() => setChanging(channel)}
                          className={cn(
                            '-mx-1 block w-full rounded-inner px-1 py-0.5 text-left hover:bg-hover coarse:min-h-11',
                            !preference && 'print:hidden',
                          )}
                        >
                          {line}
                        </button>
                      ) : (
                        line
                      )}
                      {preference && (preference.measuredOn || preference.source) && (
                        <p className="text-xs text-ink-muted wrap-anywhere">
                          {[preference.measuredOn && format.date(preference.measuredOn), preference.source]
                            .filter(Boolean)
                            .join(' · ')}
                        </p>
                      )}
                    </li>
                  );
                })}
            </ul>
          </div>
        ))}
      </div>
      {changing && onPrefer && (
        <Suspense>
          <PreferenceForm
            channel={changing.name}
            preference={of(changing.id)}
            onSave={(values) => {
              onPrefer(changing, values);
              setChanging(null);
            }}
            onClose={() => setChanging(null)}
          />
        </Suspense>
      )}
    </>
  );
}

function ChannelLine({ name, preference }: { name: string; preference: Preference | undefined }) {
  const t = useTranslations('personas.channels');
  const format = useFormat();
  const value = preference?.value;
  const word =
    value === undefined
      ? null
      : value >= fitThresholds.preferred
        ? t('preferred')
        : value <= fitThresholds.unwanted
          ? t('unwanted')
          : null;
  return (
    <span className="block">
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
        {word && <span className="text-xs text-ink-muted">{word}</span>}
        <span className={cn('figures text-right', value === undefined && 'text-sm text-ink-subtle')}>
          {value === undefined ? t('notKnown') : format.number(value)}
        </span>
      </span>
      <span aria-hidden="true" className="mt-0.5 block h-1 overflow-hidden rounded-full bg-active">
        {value !== undefined && (
          <span className="block h-full rounded-full bg-accent" style={{ width: `${value * 10}%` }} />
        )}
      </span>
    </span>
  );
}
