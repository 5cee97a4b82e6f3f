'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Popover } from '@/components/ui/popover';
import type { ColumnFacts } from '@/lib/ratings/import-types';

const longest = 200;

/** Words for the codes in a column of attributes or names; a code without one stays as it is. */
export function ValueWords({
  values,
  facts,
  onChange,
}: {
  values: Record<string, string> | undefined;
  facts: ColumnFacts;
  onChange: (values: Record<string, string> | undefined) => void;
}) {
  const t = useTranslations('ratings.wizard');
  const found = facts.values?.map(({ value }) => value) ?? [];
  const codes = [...new Set([...Object.keys(values ?? {}), ...found])];
  if (codes.length === 0) return null;
  const worded = Object.keys(values ?? {}).length;
  const put = (code: string, word: string) => {
    const next = Object.fromEntries(Object.entries(values ?? {}).filter(([key]) => key !== code));
    if (word.trim() !== '') next[code] = word;
    onChange(Object.keys(next).length > 0 ? next : undefined);
  };
  return (
    <Popover
      className="w-80 space-y-2"
      label={t('wordsOf', { column: facts.name })}
      trigger={
        <Button size="sm" className="shrink-0 font-normal" aria-label={t('wordsOf', { column: facts.name })}>
          {worded > 0 ? t('wordsGiven', { count: worded }) : t('giveWords')}
        </Button>
      }
    >
      <p className="text-sm text-ink-muted">{t('giveWordsHint')}</p>
      <ul className="max-h-72 space-y-1 overflow-y-auto">
        {codes.map((code) => (
          <li key={code} className="flex items-center gap-2 text-sm">
            <span className="figures w-24 shrink-0 truncate" title={code}>
              {code}
            </span>
            <Input
              aria-label={t('wordOf', { code })}
              className="h-control-small"
              maxLength={longest}
              value={values?.[code] ?? ''}
              onChange={({ target }) => put(code, target.value)}
            />
          </li>
        ))}
      </ul>
    </Popover>
  );
}
