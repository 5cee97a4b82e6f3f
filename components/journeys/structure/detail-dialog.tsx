'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { callApi } from '@/components/layout/call-api';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import type { MapSummary } from '@/lib/journeys/types';
import { useMap } from '../editor/map-context';
import type { MapPart } from './map-part';
import { useStructure } from './structure-context';

type Choice = Pick<MapSummary, 'id' | 'title'>;

/** The map that shows a step in detail, chosen from the maps of the brand, or none. */
export function DetailDialog({ part, name, onClose }: { part: MapPart; name: string; onClose: () => void }) {
  const t = useTranslations('mapEditor.detail');
  const { store, organization, workspace, mapId, references, addReference } = useMap();
  const structure = useStructure();
  const formId = useId();
  const before = store.map().step[part.id]?.subMapId ?? null;
  const [chosen, setChosen] = useState(before);
  const [maps, setMaps] = useState<readonly Choice[] | 'unreachable'>(() => {
    const known = references().maps.get(before ?? '');
    return known ? [{ id: known.id, title: known.name }] : [];
  });
  useEffect(() => {
    let isGone = false;
    callApi<{ maps: MapSummary[] }>(`/api/o/${organization}/${workspace}/maps?detailOf=${mapId}`).then(
      (answer) => {
        if (!isGone) setMaps(answer.maps.filter(({ archived }) => !archived));
      },
      () => {
        if (!isGone) setMaps('unreachable');
      },
    );
    return () => {
      isGone = true;
    };
  }, [organization, workspace, mapId]);
  const list = maps === 'unreachable' ? [] : maps;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('title', { name })}
      description={t('text')}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-1.5"
        onSubmit={(event) => {
          event.preventDefault();
          const map = list.find(({ id }) => id === chosen);
          if (map) addReference('maps', { id: map.id, name: map.title, isTrashed: false });
          if (chosen !== before) structure.setDetail(part.id, chosen);
          onClose();
        }}
      >
        <Label htmlFor={`${formId}-map`}>{t('map')}</Label>
        <Combobox
          id={`${formId}-map`}
          clearable
          value={chosen}
          options={list.map(({ id, title }) => ({ value: id, label: title }))}
          emptyText={t(maps === 'unreachable' ? 'unreachable' : 'none')}
          onChange={setChosen}
        />
      </form>
    </Dialog>
  );
}
