'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { useFormat } from '@/lib/format/use-format';
import type { Conflict } from '@/lib/journeys/client/conflicts';
import { bringBack } from '@/lib/journeys/core/bring-back';
import { diffWords } from '@/lib/journeys/core/diff-words';
import { useMap } from '../editor/map-context';
import { useMapWords } from '../editor/use-map-words';
import { canJoin, namesOfPlace, textOfMine } from './conflict-words';
import { TextDiff } from './text-diff';

function Side({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 rounded border border-line bg-surface px-3 py-2">
      <h4 id={id} className="mb-1 text-sm font-medium text-ink-muted">
        {title}
      </h4>
      {children}
    </section>
  );
}

/** One change that was not taken, with what stands there now, and the ways to settle it. */
export function ConflictCard({
  conflict,
  who,
  onSettle,
  onBringBack,
}: {
  conflict: Conflict;
  /** Who wrote what stands there; null where that is not known. */
  who: string | null;
  onSettle: (choice: 'mine' | 'theirs' | 'join') => void;
  onBringBack: () => void;
}) {
  const t = useTranslations('mapPeople.conflicts');
  const format = useFormat();
  const words = useMapWords();
  const { store } = useMap();
  const place = useId();
  const map = store.map();
  const { reason, theirs } = conflict;
  const mine = textOfMine(conflict);
  const standing = typeof theirs === 'string' || typeof theirs === 'number' ? String(theirs) : '';
  const isChanged = reason === 'changed';
  const isGone = reason === 'removed';
  const isBack = isGone && bringBack(map, conflict.operation).length === 0;
  const diff = diffWords(mine, standing);
  const names = namesOfPlace(map, conflict, words);
  return (
    <li
      aria-labelledby={place}
      className="flex flex-col gap-3 border-b border-line py-4 first:pt-0 last:border-0 last:pb-0"
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 id={place} className="font-semibold">
          {names.length > 0 ? format.list(names) : t('theMap')}
        </h3>
        <p className="text-sm text-ink-muted">
          {isChanged && who !== null ? t('changedBy', { name: who }) : t(`reasons.${reason}`)}
        </p>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Side title={t('mine')}>
          <TextDiff parts={isChanged ? diff.mine : [{ text: mine, isOwn: false }]} />
        </Side>
        {isChanged && (
          <Side title={t('theirs')}>
            {standing === '' ? (
              <p className="text-ink-muted">{t('empty')}</p>
            ) : (
              <TextDiff parts={diff.theirs} />
            )}
          </Side>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {isChanged ? (
          <>
            <Button onClick={() => onSettle('mine')}>{t('keepMine')}</Button>
            <Button onClick={() => onSettle('theirs')}>{t('keepTheirs')}</Button>
            {canJoin(conflict) && <Button onClick={() => onSettle('join')}>{t('join')}</Button>}
          </>
        ) : (
          <>
            <Button onClick={isGone && !isBack ? onBringBack : () => onSettle('mine')}>
              {isGone && !isBack ? t('bringBack') : t('again')}
            </Button>
            <Button onClick={() => onSettle('theirs')}>{t('letGo')}</Button>
          </>
        )}
        {mine !== '' && <CopyButton text={mine} label={t('copy')} />}
      </div>
    </li>
  );
}
