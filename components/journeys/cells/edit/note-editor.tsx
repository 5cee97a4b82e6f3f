'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { addCard, setCard } from '@/lib/journeys/core/edits-cells';
import { textLengths } from '@/lib/journeys/core/limits';
import type { Card } from '@/lib/journeys/core/types';
import { useMap } from '../../editor/map-context';
import { usePersonName } from '../note-cell';
import { useEdit } from '../use-edit';
import { useChoices } from '../use-figures';
import { CardMenu } from './card-menu';
import type { EditorProps } from './editor-props';
import { LiveInput, LiveText } from './live-fields';
import { useCanEdit } from '../cell-place';

const nobody = 'nobody';

function OwnerField({ card }: { card: Card }) {
  const t = useTranslations('mapCells.note');
  const map = useMap();
  const canEdit = useCanEdit();
  const edit = useEdit();
  const choices = useChoices();
  const name = usePersonName(card.ownerId);
  const id = useId();
  const people = choices?.people ?? [];
  const isListed = card.ownerId === null || people.some((person) => person.id === card.ownerId);
  const choose = (value: string) => {
    const person = people.find((one) => one.id === value);
    if (person) map.addReference('people', { ...person, isTrashed: false });
    edit(setCard(card.id, 'ownerId', person?.id ?? null), 'change');
  };
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <Label htmlFor={id}>{t('owner')}</Label>
      <PlainSelect
        id={id}
        value={card.ownerId ?? nobody}
        onChange={choose}
        disabled={!canEdit}
        options={[
          { value: nobody, label: t('noOwner') },
          ...(isListed ? [] : [{ value: card.ownerId ?? '', label: name ?? t('formerPerson') }]),
          ...people.map((person) => ({ value: person.id, label: person.name })),
        ]}
      />
    </div>
  );
}

function NoteFields({ card, cards }: { card: Card; cards: readonly Card[] }) {
  const t = useTranslations('mapCells.note');
  const canEdit = useCanEdit();
  const edit = useEdit();
  const isOpportunity = card.kind === 'opportunity';
  const keep = (field: 'text' | 'note' | 'metric') => (value: string) =>
    void edit(setCard(card.id, field, value), 'change', `card:${card.id}:${field}`);
  return (
    <li className="flex flex-col gap-1.5 border-b border-line pb-2 last:border-b-0 last:pb-0">
      <div className="flex items-start gap-1">
        <LiveText
          label={t(isOpportunity ? 'opportunity' : 'pain')}
          hidesLabel
          value={card.text}
          onKeep={keep('text')}
          readOnly={!canEdit}
          maxLength={textLengths.text}
          className="flex-1"
        />
        {canEdit && <CardMenu card={card} cards={cards} name={card.text} removeLabel={t('remove')} />}
      </div>
      {isOpportunity && (
        <div className="flex gap-2">
          <OwnerField card={card} />
          <LiveInput
            label={t('metric')}
            value={card.metric}
            onKeep={keep('metric')}
            readOnly={!canEdit}
            maxLength={textLengths.short}
            className="flex-1"
          />
        </div>
      )}
      <LiveText
        label={t('note')}
        value={card.note}
        onKeep={keep('note')}
        readOnly={!canEdit}
        maxLength={textLengths.text}
      />
    </li>
  );
}

/** Pains or opportunities of a step: one a line, each with what belongs to it. */
export function NoteEditor({ lane, step, view, typed }: EditorProps) {
  const t = useTranslations('mapCells.note');
  const { store } = useMap();
  const canEdit = useCanEdit();
  const edit = useEdit();
  const [draft, setDraft] = useState(typed ?? '');
  const isGivenUp = useRef(false);
  const kind = lane.kind === 'opportunities' ? 'opportunity' : 'pain';
  const add = () => {
    const text = draft.trim();
    if (text === '' || isGivenUp.current) return;
    edit(addCard(store.map(), cellId(lane.id, step.id), { kind, text }).operations, 'add');
    setDraft('');
  };
  return (
    <div className="flex flex-col gap-2">
      {view.cards.length > 0 && (
        <ul className="flex max-h-80 flex-col gap-2 overflow-y-auto">
          {view.cards.map((card) => (
            <NoteFields key={card.id} card={card} cards={view.cards} />
          ))}
        </ul>
      )}
      {canEdit && (
        <Input
          data-autofocus={typed !== null || view.cards.length === 0 ? true : undefined}
          aria-label={t(`new.${kind}`)}
          placeholder={t(`new.${kind}`)}
          value={draft}
          maxLength={textLengths.text}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) add();
            if (event.key === 'Escape') isGivenUp.current = true;
          }}
          onBlur={add}
        />
      )}
    </div>
  );
}
