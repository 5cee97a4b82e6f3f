'use client';

import { useTranslations } from 'next-intl';
import { senses, type Sense } from '@/db/values/touchpoints';
import { cn } from '@/lib/utils/cn';
import type { ValueWords } from './value-words';

interface PassportSensesProps {
  engaged: readonly Sense[];
  words: ValueWords;
  readOnly: boolean;
  onChange: (engaged: Sense[]) => void;
}

/** Which of the six senses it engages, as a result: six to nil is the ideal. */
export function PassportSenses({ engaged, words, readOnly, onChange }: PassportSensesProps) {
  const t = useTranslations('touchpoints.passport');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="figures text-xl font-semibold" title={t('sensesHint')}>
        {t('sensesResult', { engaged: engaged.length })}
        <span className="sr-only">{t('sensesHint')}</span>
      </p>
      <ul className="flex flex-wrap gap-1.5">
        {senses.map((sense) => {
          const on = engaged.includes(sense);
          return (
            <li key={sense} className={on ? undefined : 'print:hidden'}>
              <button
                type="button"
                aria-pressed={on}
                disabled={readOnly}
                onClick={() =>
                  onChange(senses.filter((one) => (one === sense ? !on : engaged.includes(one))))
                }
                className={cn(
                  'h-7 rounded border px-2.5 text-sm disabled:cursor-default coarse:h-11',
                  on
                    ? 'border-accent bg-accent-soft font-medium text-accent-ink'
                    : 'border-line text-ink-muted',
                  !readOnly && 'hover:border-ink-muted',
                )}
              >
                {words.listed('senses', sense)}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
