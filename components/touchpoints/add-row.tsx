'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { phases, type Phase } from '@/db/values/touchpoints';
import { nameLength } from '@/lib/touchpoints/constants';
import type { ValueWords } from './value-words';

interface AddRowProps {
  words: ValueWords;
  /** The phase that is looked at, if it is one. */
  phase: Phase;
  onAdd: (name: string, phase: Phase) => void;
  /** A list was pasted into the field. */
  onPasteList: (clipboard: { html: string; text: string }) => void;
}

/** The line below the table in which the next touchpoint is typed; Enter adds it and the field is ready for another. */
export function AddRow({ words, phase, onAdd, onPasteList }: AddRowProps) {
  const t = useTranslations('touchpoints.add');
  const [chosen, setChosen] = useState<Phase | null>(null);
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    const trimmed = name.trim();
    if (trimmed === '') return field.current?.focus();
    onAdd(trimmed, chosen ?? phase);
    setName('');
    field.current?.focus();
  };
  return (
    <form
      className="flex items-center gap-2 border-t border-line bg-surface px-4 py-1.5 sm:px-6"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Plus aria-hidden className="size-4 shrink-0 text-ink-subtle" />
      <input
        ref={field}
        value={name}
        maxLength={nameLength}
        onChange={(event) => setName(event.target.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          if (!/\S[\n\t]+\S/.test(text)) return;
          event.preventDefault();
          onPasteList({ html: event.clipboardData.getData('text/html'), text });
        }}
        placeholder={t('placeholder')}
        aria-label={t('name')}
        autoComplete="off"
        className="h-control-small min-w-0 flex-1 rounded bg-transparent px-1 outline-offset-0"
      />
      <Select
        size="sm"
        className="w-auto max-sm:hidden"
        aria-label={words.field('phase')}
        value={chosen ?? phase}
        onChange={(value) => setChosen(value as Phase)}
        options={phases.map((value) => ({ value, label: words.listed('phases', value) }))}
      />
      <Button size="sm" type="submit">
        {t('add')}
      </Button>
    </form>
  );
}
