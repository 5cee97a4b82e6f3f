'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useId } from 'react';
import { DateInput } from '@/components/ui/date-input';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { setHeader } from '@/lib/journeys/core/edits-cells';
import { countMap } from '@/lib/journeys/core/read-map';
import type { HeaderFields } from '@/lib/journeys/core/types';
import { useFormat } from '@/lib/format/use-format';
import { useGrid, useMap, useMapHeader, useReferences } from '../editor/map-context';
import { DetailText } from './detail-text';
import { evidenceShare } from './evidence-share';

const MapFoundation = lazy(async () => ({
  default: (await import('../compare/map-foundation')).MapFoundation,
}));

/** What the map is about: its head, field by field, kept as one goes along. */
export function MapDetails({
  isEditable,
  owners,
}: {
  isEditable: boolean;
  owners: readonly { id: string; name: string }[];
}) {
  const t = useTranslations('mapEditor.details');
  const top = useTranslations('mapEditor.top');
  const format = useFormat();
  const { store, organization, workspace } = useMap();
  const header = useMapHeader();
  const references = useReferences();
  useGrid();
  const id = useId();
  const set = <F extends keyof HeaderFields>(field: F, value: HeaderFields[F], label: string) =>
    void store.edit(setHeader(store.map(), field, value), { label: top('did.field', { field: label }) });
  const share = evidenceShare(store.map());
  const former = references.people.get(header.ownerId ?? '');
  const people = owners.some((one) => one.id === header.ownerId) || !former ? owners : [...owners, former];
  const current = references.maps.get(header.currentMapId ?? '');
  const text = (
    field: 'scenario' | 'goal' | 'startsWith' | 'endsWith' | 'period' | 'evidenceBasis',
    hint?: string,
  ) => <DetailText field={field} label={t(field)} hint={hint} isEditable={isEditable} />;
  const day = (field: 'reviewedOn' | 'reviewDue') => (
    <div className="flex min-w-0 flex-1 basis-36 flex-col gap-1.5">
      <Label htmlFor={`${id}-${field}`}>{t(field)}</Label>
      {isEditable ? (
        <DateInput
          id={`${id}-${field}`}
          value={header[field]}
          onChange={(value) => set(field, value, t(field))}
        />
      ) : (
        <p>{header[field] === null ? '–' : format.date(header[field])}</p>
      )}
    </div>
  );
  return (
    <div className="flex flex-col gap-4 p-4">
      <p className="text-sm text-ink-muted">
        {t('count', { ...countMap(store.map()) })}
        {share !== null && <> · {t('researched', { share: format.percent(share) })}</>}
      </p>
      {text('scenario', t('scenarioHint'))}
      {text('goal', t('goalHint'))}
      {text('startsWith')}
      {text('endsWith')}
      {text('period', t('periodHint'))}
      {text('evidenceBasis', t('evidenceBasisHint'))}
      <div className="flex flex-col gap-1.5">
        <Label htmlFor={`${id}-owner`}>{t('owner')}</Label>
        {isEditable ? (
          <PlainSelect
            id={`${id}-owner`}
            value={header.ownerId ?? ''}
            options={[
              { value: '', label: t('noOwner') },
              ...people.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={(value) => set('ownerId', value === '' ? null : value, t('owner'))}
          />
        ) : (
          <p>{people.find((one) => one.id === header.ownerId)?.name ?? t('noOwner')}</p>
        )}
      </div>
      <div className="flex flex-wrap gap-x-3 gap-y-4">
        {day('reviewedOn')}
        {day('reviewDue')}
      </div>
      {store.map().type === 'future-state' ? (
        <Suspense>
          <MapFoundation isEditable={isEditable} />
        </Suspense>
      ) : (
        current &&
        !current.isTrashed && (
          <p className="text-sm">
            {t('currentMap')}{' '}
            <a
              href={`/o/${organization}/${workspace}/maps/${current.id}`}
              className="text-accent-ink underline decoration-accent-line underline-offset-3"
            >
              {current.name}
            </a>
          </p>
        )
      )}
    </div>
  );
}
