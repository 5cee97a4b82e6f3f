'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { Combobox } from '@/components/ui/combobox';
import { useFormat } from '@/lib/format/use-format';
import type { Followed } from '@/lib/imports/mapping/adapt-mapping';
import type { FormerChoice } from '@/lib/ratings/import-types';

/** The value of the line that follows no former file. */
const none = 'none';
const namesShown = 8;

/** Which former file this one is read like: recognized by its columns or chosen; nothing where there is none to choose. */
export function FormerMapping({
  formers,
  followed,
  isChosen,
  onFollow,
  busy,
}: {
  formers: readonly FormerChoice[];
  followed: Followed | null;
  /** Whether a person has said so. */
  isChosen: boolean;
  onFollow: (id: string | null) => void;
  busy: boolean;
}) {
  const t = useTranslations('ratings.former');
  const format = useFormat();
  if (formers.length === 0) return null;
  const options = formers.map(({ id, from, name, at, found, of }) => ({
    value: id,
    label: name,
    hint: t('fit', { found, of, date: format.date(at) }),
    group: t(from),
  }));
  const title = followed ? t(isChosen ? 'chosen' : 'recognized', { name: followed.name }) : t('title');
  return (
    <Callout
      tone={followed ? 'accent' : 'info'}
      title={title}
      action={
        <Combobox
          aria-label={t('choose')}
          className="w-64 max-w-full bg-surface"
          disabled={busy}
          options={[{ value: none, label: t('none') }, ...options]}
          value={followed?.id ?? none}
          onChange={(picked) => picked && onFollow(picked === none ? null : picked)}
          searchPlaceholder={t('find')}
        />
      }
    >
      {followed ? t('followedHint', { found: followed.found, of: followed.of }) : t('hint')}
      {followed && followed.lost.length > 0 && (
        <> {t('lost', { names: followed.lost.slice(0, namesShown).join(', ') })}</>
      )}
    </Callout>
  );
}
