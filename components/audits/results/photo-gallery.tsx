'use client';

import { Images } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { PlainSelect } from '@/components/ui/plain-select';
import { ShowMore } from '@/components/ui/show-more';
import { levels, type Level } from '@/db/values/ratings';
import type { FindPhotosInput } from '@/lib/audits/evidence/input';
import type { FoundPhotos, Gallery } from '@/lib/audits/evidence/types';
import { sortByText } from '@/lib/format/collate';
import { PhotoList } from './photo-list';

/** What the auditors of a closed cycle saw, to look through by touchpoint and by level. */
export function PhotoGallery({
  cycleId,
  first,
  photographed,
  thresholds,
  filesPath,
  onFind,
}: Gallery & {
  cycleId: string;
  thresholds: { wowFrom: number; okFrom: number };
  filesPath: string;
  onFind: BoundAction<FindPhotosInput, FoundPhotos>;
}) {
  const t = useTranslations('auditResults.photos');
  const words = useTranslations('auditResults');
  const enums = useTranslations('enum.levels');
  const locale = useLocale();
  const { pending, run } = useQuickAction();
  const [touchpoint, setTouchpoint] = useState('');
  const [level, setLevel] = useState<Level | ''>('');
  const list = useRef<HTMLUListElement>(null);
  const [other, setOther] = useState<FoundPhotos | null>(null);
  /** The choice that was made last: an answer to another one comes too late. */
  const last = useRef('');
  const { photos, total } = other ?? first;
  const ask = (wanted: { touchpoint: string; level: Level | '' }, known: FoundPhotos['photos']) =>
    run(async () => {
      const result = await onFind({
        id: cycleId,
        touchpointId: wanted.touchpoint || null,
        level: wanted.level || null,
        from: known.length,
      });
      const isWanted = last.current === wanted.touchpoint + wanted.level;
      if (result.data && isWanted) setOther({ ...result.data, photos: [...known, ...result.data.photos] });
      return result;
    });
  const choose = (wanted: { touchpoint: string; level: Level | '' }) => {
    last.current = wanted.touchpoint + wanted.level;
    setTouchpoint(wanted.touchpoint);
    setLevel(wanted.level);
    if (wanted.touchpoint === '' && wanted.level === '') setOther(null);
    else ask(wanted, []);
  };
  const touchpoints = sortByText(locale, photographed, ({ name }) => name);
  if (first.total === 0) {
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
            onChange={(value) => choose({ touchpoint: value, level })}
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
            onChange={(value) => choose({ touchpoint, level: levels.find((one) => one === value) ?? '' })}
          />
        </div>
        <p role="status" className="figures text-sm text-ink-muted">
          {t('count', { count: total })}
        </p>
      </div>
      {photos.length === 0 && !pending ? (
        <EmptyState
          title={t('none')}
          action={<Button onClick={() => choose({ touchpoint: '', level: '' })}>{t('showAll')}</Button>}
        />
      ) : (
        <PhotoList
          ref={list}
          photos={photos}
          thresholds={thresholds}
          filesPath={filesPath}
          showsTouchpoint
          className="gap-4 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6"
        />
      )}
      <ShowMore
        list={list}
        shown={photos.length}
        total={total}
        loading={pending}
        className="mt-4 text-center"
        onMore={() => ask({ touchpoint, level }, photos)}
      />
    </Panel>
  );
}
