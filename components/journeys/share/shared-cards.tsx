import { EyeOff, Lightbulb, Target, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { ChannelJump } from '@/lib/journeys/core/channel-jumps';
import type { SheetCard } from '@/lib/journeys/core/map-sheet';
import type { SharedMap } from '@/lib/journeys/links/shared-map';
import { JumpMark } from '../cells/jump-mark';
import { MediumIcon } from '../cells/medium-icon';

/** What stands on every card of a page. */
export interface CardScene {
  told: SharedMap;
  /** Below which pictures lie: `/api/map/<token>/pictures`. */
  pictures: string;
}

type CardOf<Kind extends SheetCard['kind']> = Extract<SheetCard, { kind: Kind }>;

function TouchpointCard({
  card,
  jump,
  told,
}: {
  card: CardOf<'touchpoint'>;
  jump: ChannelJump | null;
  told: SharedMap;
}) {
  const t = useTranslations('mapShare.page');
  const figure = told.figures.get(card.touchpointId ?? '');
  return (
    <div
      className={
        card.touchpointId === null
          ? 'rounded-inner border border-dashed border-line-strong px-2 py-1'
          : 'rounded-inner border border-line-strong bg-surface px-2 py-1'
      }
    >
      <div className="flex items-start gap-1.5">
        {jump && <JumpMark jump={jump} className="mt-0.5" />}
        <span className="min-w-0 flex-1 wrap-anywhere">{card.name}</span>
      </div>
      {told.basis && figure && (figure.isWithheld || figure.score !== null) && (
        <div className="text-xs text-ink-muted">
          {figure.isWithheld ? (
            <span className="inline-flex items-center gap-1">
              <EyeOff aria-hidden className="size-3.5 shrink-0" />
              {t('underAudit')}
            </span>
          ) : (
            <ScoreBadge
              score={figure.score}
              n={figure.n ?? undefined}
              thresholds={told.basis.thresholds}
              showLevel
            />
          )}
        </div>
      )}
    </div>
  );
}

function ChannelCard({ card, jump }: { card: CardOf<'channel'>; jump: ChannelJump | null }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1 rounded-inner border border-line bg-sunken px-1.5 py-0.5 text-xs">
      {jump && <JumpMark jump={jump} />}
      <MediumIcon medium={card.medium} />
      <span className="min-w-0 wrap-anywhere">{card.name}</span>
    </span>
  );
}

const noteIcons = { pain: TriangleAlert, opportunity: Lightbulb } as const;

function NoteCard({ card }: { card: CardOf<'pain' | 'opportunity'> }) {
  const t = useTranslations('mapCells.note');
  const Icon = noteIcons[card.kind];
  return (
    <div className="rounded-inner border border-line-strong bg-surface px-2 py-1">
      <div className="flex items-start gap-1.5">
        <Icon aria-hidden className="mt-1 size-3 shrink-0 text-ink-subtle" />
        <span className="min-w-0 flex-1 whitespace-pre-wrap wrap-anywhere">{card.text}</span>
      </div>
      {card.note !== '' && (
        <p className="pl-4.5 text-xs whitespace-pre-wrap wrap-anywhere text-ink-muted">{card.note}</p>
      )}
      {(card.owner !== null || card.metric !== '') && (
        <p className="flex flex-wrap gap-x-2.5 pl-4.5 text-xs text-ink-muted">
          {card.owner !== null && (
            <span className="wrap-anywhere">
              <span className="sr-only">{t('owner')} </span>
              {card.owner}
            </span>
          )}
          {card.metric !== '' && (
            <span className="inline-flex min-w-0 items-center gap-1">
              <Target aria-hidden className="size-3 shrink-0" />
              <span className="sr-only">{t('metric')} </span>
              <span className="min-w-0 wrap-anywhere">{card.metric}</span>
            </span>
          )}
        </p>
      )}
    </div>
  );
}

function PictureCard({ card, pictures }: { card: CardOf<'image'>; pictures: string }) {
  const t = useTranslations('mapCells.image');
  const address = `${pictures}/${card.fileId}`;
  return (
    <figure className="min-w-0">
      <a href={address} target="_blank" rel="noopener noreferrer" className="block">
        <picture className="contents">
          <img
            src={`${address}?size=small`}
            alt={card.text || t('untold')}
            loading="lazy"
            className="max-h-32 max-w-full rounded-inner border border-line bg-sunken object-cover"
          />
        </picture>
      </a>
      {card.text !== '' && (
        <figcaption aria-hidden className="mt-0.5 text-xs wrap-anywhere text-ink-muted">
          {card.text}
        </figcaption>
      )}
    </figure>
  );
}

/** The cards of a cell, one below the other; channels in a row. */
export function SharedCards({
  cards,
  jumps,
  told,
  pictures,
}: CardScene & { cards: readonly SheetCard[]; jumps: readonly (ChannelJump | null)[] }) {
  if (cards.length === 0) return null;
  const isRow = cards.every(({ kind }) => kind === 'channel');
  return (
    <div className={isRow ? 'flex flex-wrap gap-1' : 'flex flex-col gap-1'}>
      {cards.map((card, at) => {
        const jump = jumps[at] ?? null;
        switch (card.kind) {
          case 'touchpoint':
            return <TouchpointCard key={at} card={card} jump={jump} told={told} />;
          case 'channel':
            return <ChannelCard key={at} card={card} jump={jump} />;
          case 'image':
            return <PictureCard key={at} card={card} pictures={pictures} />;
          default:
            return <NoteCard key={at} card={card} />;
        }
      })}
    </div>
  );
}
