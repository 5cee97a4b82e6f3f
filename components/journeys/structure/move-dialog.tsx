'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { Select } from '@/components/ui/select';
import { lanesOf, stagesOf, stepsOf } from '@/lib/journeys/core/read-map';
import { useMap } from '../editor/map-context';
import { useMapWords } from '../editor/use-map-words';
import type { MapPart } from './map-part';
import { useStructure } from './structure-context';

/** A stage, a step or a lane to a place that is chosen from a list; nothing has to be drawn for it. */
export function MoveDialog({ part, name, onClose }: { part: MapPart; name: string; onClose: () => void }) {
  const t = useTranslations('mapEditor.move');
  const { store } = useMap();
  const words = useMapWords();
  const structure = useStructure();
  const formId = useId();
  const map = store.map();
  const ownStage = map.step[part.id]?.stageId ?? '';
  const [stageId, setStageId] = useState(ownStage);
  const others = (
    part.kind === 'stage' ? stagesOf(map) : part.kind === 'lane' ? lanesOf(map) : stepsOf(map, stageId)
  ).filter(({ id }) => id !== part.id);
  const [after, setAfter] = useState('');
  const behind = others.some(({ id }) => id === after) ? after : '';
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('title', { name })}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('move')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          structure.moveTo(part, behind === '' ? null : behind, stageId || undefined);
        }}
      >
        {part.kind === 'step' && (
          <div className="flex flex-col gap-1.5">
            <Label htmlFor={`${formId}-stage`}>{t('stage')}</Label>
            <Select
              id={`${formId}-stage`}
              value={stageId}
              options={stagesOf(map).map((stage) => ({ value: stage.id, label: words.stage(stage) }))}
              onChange={(next) => setStageId(next ?? ownStage)}
            />
          </div>
        )}
        <div className="flex flex-col gap-1.5">
          <Label htmlFor={`${formId}-place`}>{t('place')}</Label>
          <Select
            id={`${formId}-place`}
            value={behind === '' ? null : behind}
            emptyLabel={t('first')}
            options={others.map((one) => ({
              value: one.id,
              label: t('behind', { name: structure.nameOf({ kind: part.kind, id: one.id }) }),
            }))}
            onChange={(next) => setAfter(next ?? '')}
          />
        </div>
      </form>
    </Dialog>
  );
}
