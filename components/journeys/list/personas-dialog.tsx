'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { SetMapPersonasInput } from '@/lib/journeys/input';
import type { MapSummary } from '@/lib/journeys/types';
import { PersonaPicker } from './persona-picker';

/** Says whose journey a map shows. */
export function PersonasDialog({
  map,
  personas,
  onSet,
  onClose,
}: {
  map: MapSummary;
  personas: readonly { id: string; name: string }[];
  onSet: BoundAction<SetMapPersonasInput>;
  onClose: () => void;
}) {
  const t = useTranslations('maps.personas');
  const { run, pending } = useQuickAction();
  const [chosen, setChosen] = useState(map.personas.map(({ id }) => id));
  // Personas that were put away stay on the maps that they are on.
  const gone = map.personas.filter(({ id }) => !personas.some((persona) => persona.id === id));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('text')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            loading={pending}
            onClick={() => run(() => onSet({ id: map.id, personaIds: chosen }), onClose)}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <PersonaPicker personas={[...personas, ...gone]} chosen={chosen} onChange={setChosen} />
    </Dialog>
  );
}
