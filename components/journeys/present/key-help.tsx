'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

const keys = {
  next: ['→', 'Space', 'Page Down'],
  back: ['←', 'Page Up'],
  ends: ['Home', 'End'],
  number: ['1', '2', '…', 'Enter'],
  scroll: ['↑', '↓'],
  black: ['B'],
  laser: ['L'],
  help: ['?'],
  escape: ['Esc'],
} as const;

const ids = Object.keys(keys) as (keyof typeof keys)[];

/** The keys of the slides, over them. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('mapViews.present');
  return (
    <div className="absolute inset-0 z-40 flex items-center justify-center bg-scrim p-4" onClick={onClose}>
      <section
        aria-label={t('keys')}
        className="max-h-full w-full max-w-2xl overflow-y-auto rounded bg-raised p-6 text-xl shadow-modal"
        onClick={(event) => event.stopPropagation()}
      >
        <header className="flex items-center justify-between gap-4">
          <h2 className="text-2xl font-semibold">{t('keys')}</h2>
          <Button
            variant="ghost"
            size="icon"
            aria-label={t('closeKeys')}
            onClick={onClose}
            className="size-11"
          >
            <X />
          </Button>
        </header>
        <dl className="mt-3">
          {ids.map((id) => (
            <div
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 border-t border-line py-2"
            >
              <dt>{t(`does.${id}`)}</dt>
              <dd className="flex flex-wrap gap-1.5">
                {keys[id].map((key) => (
                  <kbd
                    key={key}
                    className="rounded-inner border border-line-strong bg-sunken px-2 font-sans text-ink-muted"
                  >
                    {key}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
