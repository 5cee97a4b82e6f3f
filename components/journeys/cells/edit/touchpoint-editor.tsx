'use client';

import { ExternalLink, Link as LinkIcon, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { addCard, setCard } from '@/lib/journeys/core/edits-cells';
import { cardsOf } from '@/lib/journeys/core/read-map';
import type { Card } from '@/lib/journeys/core/types';
import { useGrid, useMap, useReferences } from '../../editor/map-context';
import { useEdit } from '../use-edit';
import { useFigures } from '../use-figures';
import { CardMenu } from './card-menu';
import type { EditorProps } from './editor-props';
import { FigureLine } from './figure-line';
import { NewTouchpoint } from './new-touchpoint';
import { PickList } from './pick-list';
import { useTouchpointSearch } from './use-touchpoint-search';
import { useCanEdit } from '../cell-place';

const createOption = 'create';

function LinkedTouchpoints({
  cards,
  onLink,
}: {
  cards: readonly Card[];
  /** Looks up what a card means that is not linked yet. */
  onLink: (card: Card) => void;
}) {
  const t = useTranslations('mapCells.touchpoint');
  const { organization, workspace } = useMap();
  const canEdit = useCanEdit();
  const { touchpoints } = useReferences();
  const { byId } = useFigures();
  if (cards.length === 0) return null;
  return (
    <ul className="flex max-h-72 flex-col overflow-y-auto">
      {cards.map((card) => {
        const id = card.touchpointId ?? '';
        const figure = byId.get(id);
        const name = figure?.name ?? touchpoints.get(id)?.name ?? (card.text || t('unknown'));
        const href = `/o/${organization}/${workspace}/touchpoints/${id}`;
        return (
          <li key={card.id} className="flex items-start gap-2 border-b border-line py-1 last:border-b-0">
            <div className="min-w-0 flex-1">
              {card.touchpointId === null ? (
                <>
                  <span className="block truncate text-sm">{name}</span>
                  <span className="block text-xs text-ink-muted">{t('unlinked')}</span>
                </>
              ) : (
                <a
                  href={href}
                  target="_blank"
                  rel="noreferrer"
                  title={t('openPassport')}
                  className="flex min-w-0 items-center gap-1 rounded-inner text-sm hover:underline"
                >
                  <span className="truncate">{name}</span>
                  <ExternalLink aria-hidden className="size-3 shrink-0 text-ink-subtle" />
                </a>
              )}
              {figure && <FigureLine figure={figure} />}
            </div>
            {canEdit && card.touchpointId === null && (
              <Button
                size="icon-sm"
                variant="ghost"
                aria-label={t('linkNamed', { name })}
                title={t('linkNamed', { name })}
                onClick={() => onLink(card)}
              >
                <LinkIcon aria-hidden />
              </Button>
            )}
            {canEdit && <CardMenu card={card} cards={cards} name={name} removeLabel={t('unlink')} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Links touchpoints of the inventory to a step: found by their name, or made where there is none yet. */
export function TouchpointEditor({ lane, step, view, typed }: EditorProps) {
  const t = useTranslations('mapCells.touchpoint');
  const map = useMap();
  const canEdit = useCanEdit();
  const { stages, lanes } = useGrid();
  const edit = useEdit();
  const [query, setQuery] = useState(typed ?? '');
  const [making, setMaking] = useState<string | null>(null);
  const [wasMaking, setWasMaking] = useState(false);
  // The card that the next choice is for; null where it makes a card of its own.
  const [linking, setLinking] = useState<string | null>(null);
  const base = `/api/o/${map.organization}/${map.workspace}`;
  const { found, isSearching, hasFailed, wanted } = useTouchpointSearch(`${base}/search`, query);
  const isHere = (id: string) => view.cards.some(({ touchpointId }) => touchpointId === id);
  const link = (touchpoint: { id: string; name: string }) => {
    map.addReference('touchpoints', { ...touchpoint, isTrashed: false });
    const waits = view.cards.some(({ id, touchpointId }) => id === linking && touchpointId === null);
    if (linking && waits) edit(setCard(linking, 'touchpointId', touchpoint.id), 'change');
    else {
      const fields = { kind: 'touchpoint', touchpointId: touchpoint.id } as const;
      edit(addCard(map.store.map(), cellId(lane.id, step.id), fields).operations, 'add');
    }
    setLinking(null);
    setQuery('');
    setMaking(null);
  };
  const ownChannel = () => {
    const here = lanes
      .filter(({ kind }) => kind === 'channels')
      .flatMap(({ id }) => cardsOf(map.store.map(), id, step.id).flatMap(({ channelId }) => channelId ?? []));
    return here.length === 1 ? (here[0] ?? null) : null;
  };
  const empty = hasFailed
    ? t('searchFailed')
    : isSearching
      ? t('searching')
      : wanted === ''
        ? t('searchHint')
        : t('none');
  return (
    <div className="flex flex-col gap-2">
      <LinkedTouchpoints
        cards={view.cards}
        onLink={({ id, text }) => {
          setLinking(id);
          setQuery(text);
        }}
      />
      {canEdit &&
        (making === null ? (
          <PickList
            label={t('link')}
            autoFocus={wasMaking}
            placeholder={t('search')}
            query={query}
            onQuery={setQuery}
            empty={empty}
            onPick={(id) => {
              const touchpoint = found.find((one) => one.id === id);
              if (touchpoint) link(touchpoint);
              else {
                setMaking(wanted);
                setWasMaking(true);
              }
            }}
            options={[
              ...found.map(({ id, name, channel }) => ({
                id,
                label: name,
                hint: isHere(id) ? t('isHere') : (channel ?? undefined),
                isDisabled: isHere(id),
              })),
              ...(wanted !== '' && !isSearching && !hasFailed
                ? [
                    {
                      id: createOption,
                      label: t('create', { name: wanted }),
                      icon: <Plus aria-hidden className="size-4 shrink-0 text-ink-subtle" />,
                    },
                  ]
                : []),
            ]}
          />
        ) : (
          <NewTouchpoint
            name={making}
            phase={stages.find(({ id }) => id === step.stageId)?.phase ?? 'during'}
            channelId={ownChannel()}
            onMade={link}
            onClose={() => setMaking(null)}
          />
        ))}
    </div>
  );
}
