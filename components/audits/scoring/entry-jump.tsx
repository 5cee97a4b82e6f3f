'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Input } from '@/components/ui/input';

/** A number of the paper to go to. */
export function EntryJump({ onJump }: { onJump: (number: string) => boolean }) {
  const t = useTranslations('auditScoring.entry');
  const id = useId();
  const [sought, setSought] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  return (
    <form
      className="flex flex-wrap items-center gap-x-2 gap-y-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (sought.trim() === '') return;
        const isThere = onJump(sought);
        setUnknown(!isThere);
        if (isThere) setSought('');
      }}
    >
      <label htmlFor={id} className="text-sm text-ink-muted">
        {t('jump')}
      </label>
      <Input
        id={id}
        inputMode="decimal"
        enterKeyHint="go"
        autoComplete="off"
        maxLength={8}
        value={sought}
        aria-invalid={isUnknown || undefined}
        aria-describedby={isUnknown ? `${id}-unknown` : undefined}
        onChange={(event) => {
          setSought(event.target.value);
          setUnknown(false);
        }}
        className="figures w-16 text-center"
      />
      {isUnknown && (
        <span id={`${id}-unknown`} role="alert" className="text-sm text-danger-ink">
          {t('jumpUnknown')}
        </span>
      )}
    </form>
  );
}
