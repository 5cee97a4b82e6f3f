'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { foldForSearch } from '@/lib/format/collate';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { addCard } from '@/lib/journeys/core/edits-cells';
import { useMap } from '../../editor/map-context';
import { MediumIcon } from '../medium-icon';
import { useEdit } from '../use-edit';
import { useChoices } from '../use-figures';
import type { EditorProps } from './editor-props';
import { PickList } from './pick-list';
import { useCanEdit } from '../cell-place';

/** Chooses the channels of a step from the brand's own. */
export function ChannelEditor({ lane, step, view, typed }: EditorProps) {
  const t = useTranslations('mapCells.channel');
  const map = useMap();
  const canEdit = useCanEdit();
  const choices = useChoices();
  const edit = useEdit();
  const [query, setQuery] = useState(typed ?? '');
  const words = foldForSearch(query).split(' ').filter(Boolean);
  const cardOf = (id: string) => view.cards.find(({ channelId }) => channelId === id);
  const offered = (choices?.channels ?? []).filter(({ id, name, archived }) => {
    const isOffered = cardOf(id) !== undefined || (!archived && canEdit);
    return isOffered && words.every((word) => foldForSearch(name).includes(word));
  });
  const toggle = (id: string) => {
    if (!canEdit) return;
    const there = cardOf(id);
    if (there) {
      edit([{ type: 'remove', kind: 'card', id: there.id }], 'remove');
      return;
    }
    const name = choices?.channels.find((channel) => channel.id === id)?.name ?? '';
    map.addReference('channels', { id, name, isTrashed: false });
    const cell = cellId(lane.id, step.id);
    edit(addCard(map.store.map(), cell, { kind: 'channel', channelId: id }).operations, 'add');
    setQuery('');
  };
  return (
    <PickList
      isMultiple
      label={t('choose')}
      placeholder={t('search')}
      query={query}
      onQuery={setQuery}
      empty={choices === null ? t('loading') : t('none')}
      onPick={toggle}
      options={offered.map(({ id, name, medium }) => ({
        id,
        label: name,
        icon: <MediumIcon medium={medium} />,
        isChosen: cardOf(id) !== undefined,
      }))}
    />
  );
}
