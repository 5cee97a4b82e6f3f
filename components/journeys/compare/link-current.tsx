'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { PlainSelect } from '@/components/ui/plain-select';
import type { LinkCurrentInput } from '@/lib/journeys/input';

/** Chooses the map of today from which a future state starts. */
export function LinkCurrent({
  mapId,
  currentId,
  choices,
  onLink,
}: {
  mapId: string;
  currentId: string | null;
  choices: readonly { id: string; title: string }[];
  onLink: BoundAction<LinkCurrentInput>;
}) {
  const t = useTranslations('mapCompare.foundation');
  const { run, pending } = useQuickAction();
  const [chosen, setChosen] = useState(currentId);
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-2">
      <PlainSelect
        aria-label={t('choose')}
        placeholder={t('placeholder')}
        value={chosen}
        options={choices.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={setChosen}
        className="w-64 max-w-full"
      />
      <Button
        loading={pending}
        disabled={chosen === null || chosen === currentId}
        onClick={() => {
          if (chosen !== null) run(() => onLink({ id: mapId, currentMapId: chosen }));
        }}
      >
        {t('link')}
      </Button>
    </span>
  );
}
