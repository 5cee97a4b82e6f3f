'use client';

import { Images } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Photo } from '@/components/files/photo';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { PlainSelect } from '@/components/ui/plain-select';
import { ScoreBadge } from '@/components/ui/score-badge';
import { levels, type Level } from '@/db/values/ratings';
import type { ToldPhoto } from '@/lib/audits/evidence/types';
import type { Snapshot } from '@/lib/audits/results/snapshot';
import { sortByText } from '@/lib/format/collate';
import { levelOf } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { describePhoto } from './describe-photo';

const shownAtOnce = 24;

/** What the auditors of a closed cycle saw, to look through by touchpoint and by level. */
export function PhotoGallery({
  photos,
  snapshot,
  filesPath,
}: {
  photos: readonly ToldPhoto[];
  snapshot: Snapshot;
  filesPath: string;
}) {
  const t = useTranslations('auditResults.photos');
  const words = useTranslations('auditResults');
  const enums = useTranslations('enum.levels');
  const locale = useLocale();
  const format = useFormat();
  const [touchpoint, setTouchpoint] = useState('');
  const [level, setLevel] = useState<Level | ''>('');
  const [shown, setShown] = useState(shownAtOnce);
  const thresholds = { wowFrom: snapshot.thresholds.wow, okFrom: snapshot.thresholds.ok };
  const all = photos.map((photo) => describePhoto(photo, snapshot));
  const found = all.filter(
    ({ photo, score }) =>
      (touchpoint === '' || photo.touchpointId === touchpoint) &&
      (level === '' || (score !== null && levelOf(score, thresholds) === level)),
  );
  const seen = new Set(photos.map(({ touchpointId }) => touchpointId));
  const touchpoints = sortByText(
    locale,
    snapshot.touchpoints.filter(({ id }) => seen.has(id)),
    ({ name }) => name,
  );
  if (photos.length === 0) {
    return (
      <Panel title={t('title')}>
        <EmptyState icon={<Images />} title={t('empty')} description={t('emptyDescription')} />
      </Panel>
    );
  }
  return (
    <Panel title={t('title')} description={t('what')}>
      <div role="search" aria-label={t('filter')} className="mb-4 flex flex-wrap items-center gap-2">
        <div className="w-full sm:w-56">
          <PlainSelect
            aria-label={words('touchpoint')}
            options={[
              { value: '', label: t('allTouchpoints') },
              ...touchpoints.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={touchpoint}
            onChange={setTouchpoint}
          />
        </div>
        <div className="w-full sm:w-44">
          <PlainSelect
            aria-label={words('level')}
            options={[
              { value: '', label: t('allLevels') },
              ...levels.map((value) => ({ value, label: enums(value) })),
            ]}
            value={level}
            onChange={(value) => setLevel(levels.find((one) => one === value) ?? '')}
          />
        </div>
        <p role="status" className="figures text-sm text-ink-muted">
          {t('count', { count: found.length })}
        </p>
      </div>
      {found.length === 0 ? (
        <EmptyState
          title={t('none')}
          action={
            <Button
              onClick={() => {
                setTouchpoint('');
                setLevel('');
              }}
            >
              {t('showAll')}
            </Button>
          }
        />
      ) : (
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6">
          {found.slice(0, shown).map(({ photo, name, question, where, auditor, day, score }) => (
            <li key={photo.id} className="flex min-w-0 flex-col gap-1.5">
              <Photo
                photo={{ ...photo, fileId: photo.id }}
                name={name}
                filesPath={filesPath}
                className="aspect-4/3 w-full rounded border border-line"
              />
              <p className="flex items-start justify-between gap-2 text-sm">
                <span className="min-w-0 font-medium wrap-anywhere">{name}</span>
                <ScoreBadge score={score} thresholds={thresholds} />
              </p>
              {question && <p className="text-sm text-ink-muted wrap-anywhere">{question}</p>}
              {photo.note && <p className="text-sm whitespace-pre-wrap wrap-anywhere">{photo.note}</p>}
              <p className="text-xs text-ink-muted wrap-anywhere">
                {[where, auditor, day && format.date(day)].filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {found.length > shown && (
        <p className="mt-4 text-center">
          <Button onClick={() => setShown(shown + shownAtOnce)}>{t('more')}</Button>
        </p>
      )}
    </Panel>
  );
}
