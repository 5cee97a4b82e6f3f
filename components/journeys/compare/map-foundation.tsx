'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEffect, useId, useState } from 'react';
import { callApi } from '@/components/layout/call-api';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { checkFoundation } from '@/lib/journeys/core/check-foundation';
import { setHeader } from '@/lib/journeys/core/edits-cells';
import type { MapSummary } from '@/lib/journeys/types';
import { useMap, useMapHeader } from '../editor/map-context';
import { FoundationNotes } from './foundation-notes';

/** From which map of today a future state starts, and how well that one is known. */
export function MapFoundation({ isEditable }: { isEditable: boolean }) {
  const t = useTranslations('mapCompare');
  const { store, organization, workspace, mapId, addReference } = useMap();
  const { currentMapId } = useMapHeader();
  const id = useId();
  const [maps, setMaps] = useState<readonly MapSummary[] | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    callApi<{ maps: MapSummary[] }>(`/api/o/${organization}/${workspace}/maps`, {
      signal: abort.signal,
    }).then(
      (answer) => setMaps(answer.maps),
      // The comparison says it too; without a connection the panel goes without.
      () => undefined,
    );
    return () => abort.abort();
  }, [organization, workspace]);
  if (!maps) return null;
  const base = `/o/${organization}/${workspace}/maps`;
  const current = maps.find((map) => map.id === currentMapId) ?? null;
  const choices = maps.filter(
    (map) => map.type === 'current-state' && (!map.archived || map.id === currentMapId),
  );
  const choose = (chosen: string) => {
    const map = maps.find((one) => one.id === chosen);
    if (!map) return;
    addReference('maps', { id: map.id, name: map.title, isTrashed: false });
    void store.edit(setHeader(store.map(), 'currentMapId', map.id), {
      label: t('foundation.did', { title: map.title }),
    });
  };
  const look = 'text-accent-ink underline decoration-accent-line underline-offset-3';
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-1.5">
        <Label htmlFor={`${id}-current`}>{t('foundation.choose')}</Label>
        {isEditable && choices.length > 0 ? (
          <PlainSelect
            id={`${id}-current`}
            value={current?.id ?? null}
            placeholder={t('foundation.placeholder')}
            options={choices.map((map) => ({ value: map.id, label: map.title }))}
            onChange={choose}
          />
        ) : (
          <p>{current?.title ?? '–'}</p>
        )}
        {current && (
          <p className="flex flex-wrap gap-x-4 text-sm">
            <a href={`${base}/${current.id}`} className={look}>
              {t('openCurrent')}
            </a>
            <Link href={`${base}/${mapId}/compare`} className={look}>
              {t('open')}
            </Link>
          </p>
        )}
      </div>
      <FoundationNotes warnings={checkFoundation(currentMapId, current)} title={current?.title ?? ''} />
    </div>
  );
}
