'use client';

import { EyeOff, Lightbulb, Target, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LevelMark } from '@/components/ui/level-mark';
import { fewData } from '@/components/ui/score-badge';
import { defaultThresholds, levelOf } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { laneFacts } from '@/lib/journeys/core/lanes';
import { meanScore } from '@/lib/journeys/core/mean-score';
import { hasValue, type CellView } from '@/lib/journeys/core/read-map';
import type { Card, Lane } from '@/lib/journeys/core/types';
import type { TouchpointFigure } from '@/lib/journeys/figure-types';
import { cn } from '@/lib/utils/cn';
import { curvesOf } from '../cells/emotion/curves';
import { useCurveNames } from '../cells/emotion/curve-names';
import { useEmotionWords } from '../cells/emotion/emotion-words';
import { DiamondMark } from '../cells/diamond-mark';
import { usePersonName } from '../cells/note-cell';
import { paintLook, type Paint } from '../cells/paint';
import { useStepTouchpoints } from '../cells/use-cells';
import { useChoices } from '../cells/use-figures';
import { MarkedText } from '../marked-text';
import { useCell, useMap, useReferences } from '../editor/map-context';
import { useMapWords } from '../editor/use-map-words';
import { useSlideFigures } from './presented-figures';

/** Small print of a slide: as small as may still be read from the back of a room. */
const small = 'text-[0.85em]';

/** Whether a slide has something to show of a cell. Scores follow touchpoints: a lane of them is asked by its column. */
export const isToldOnSlides = ({ cell, cards }: CellView): boolean => cards.length > 0 || hasValue(cell);

function Score({ score, n }: { score: number; n: number | null }) {
  const t = useTranslations('ui');
  const words = useTranslations('mapViews.present');
  const format = useFormat();
  const thresholds = useSlideFigures().shown.figures?.thresholds ?? defaultThresholds;
  const level = levelOf(score, thresholds);
  const isFew = n !== null && n < fewData;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-[0.35em]">
      <LevelMark level={level} className={cn('size-[0.8em]', isFew && 'text-ink-disabled')} />
      <span className="figures font-semibold">{format.score(score, thresholds)}</span>
      <span>{t(`level.${level}`)}</span>
      {isFew && <span>{words('few', { count: n })}</span>}
    </span>
  );
}

/** What the colour of a touchpoint says, in words; null where its score says it, or nothing is painted. */
function useColourWord(paint: Paint, figure: TouchpointFigure | undefined): string | null {
  const lifecycle = useTranslations('enum.lifecycleStages');
  const freshness = useTranslations('mapCells.paint.fresh');
  if (paint === 'lifecycle') return figure?.lifecycle ? lifecycle(figure.lifecycle) : null;
  return paint === 'freshness' && figure?.freshness ? freshness(figure.freshness) : null;
}

function TouchpointLine({ card }: { card: Card }) {
  const t = useTranslations('mapCells.touchpoint');
  const { touchpoints } = useReferences();
  const { shown, paint } = useSlideFigures();
  const figure = shown.byId.get(card.touchpointId ?? '');
  const known = figure ?? touchpoints.get(card.touchpointId ?? '');
  const look = paintLook(paint, figure, shown.figures?.thresholds ?? defaultThresholds);
  const word = useColourWord(paint, figure);
  return (
    <li className={cn('rounded-inner border px-[0.5em] py-[0.2em]', look ?? 'border-line-strong bg-surface')}>
      <span className="block wrap-anywhere">{known?.name ?? (card.text || t('unknown'))}</span>
      {word !== null && <span className={cn('block', small)}>{word}</span>}
      {figure && (figure.isWithheld || figure.score !== null) && (
        <span className={cn('block', small, look ? '[&_*]:text-inherit' : 'text-ink-muted')}>
          {figure.isWithheld || figure.score === null ? (
            <span className="inline-flex items-center gap-[0.35em]">
              <EyeOff aria-hidden className="size-[0.9em] shrink-0" />
              {t('withheld')}
            </span>
          ) : (
            <Score score={figure.score} n={figure.n} />
          )}
        </span>
      )}
    </li>
  );
}

function ChannelLine({ card }: { card: Card }) {
  const t = useTranslations('mapCells.channel');
  const { channels } = useReferences();
  const choices = useChoices();
  const id = card.channelId ?? '';
  const name =
    choices?.channels.find((channel) => channel.id === id)?.name ?? channels.get(id)?.name ?? card.text;
  return (
    <li className="rounded-inner border border-line bg-sunken px-[0.4em] wrap-anywhere">
      {name || t('unknown')}
    </li>
  );
}

/** A pain point or an opportunity with who takes care of it and by what that is measured. */
export function NoteLine({ card, about }: { card: Card; about?: ReactNode }) {
  const owner = usePersonName(card.ownerId);
  const t = useTranslations('mapViews.present');
  const Icon = card.kind === 'opportunity' ? Lightbulb : TriangleAlert;
  return (
    <li className="flex items-start gap-[0.4em]">
      <Icon aria-hidden className="mt-[0.25em] size-[0.85em] shrink-0 text-ink-subtle" />
      <div className="min-w-0">
        <p className="wrap-anywhere">{card.text}</p>
        {(about || owner !== null || card.metric !== '') && (
          <p className={cn('flex flex-wrap gap-x-[0.8em] text-ink-muted', small)}>
            {about}
            {owner !== null && <span className="wrap-anywhere">{t('owner', { name: owner })}</span>}
            {card.metric !== '' && (
              <span className="inline-flex min-w-0 items-center gap-[0.3em] wrap-anywhere">
                <Target aria-hidden className="size-[0.85em] shrink-0" />
                {card.metric}
              </span>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

function ImageLine({ card }: { card: Card }) {
  const t = useTranslations('mapCells.image');
  const { organization, workspace } = useMap();
  if (card.fileId === null) return null;
  return (
    <li className="min-w-0">
      <picture className="contents">
        <img
          src={`/api/o/${organization}/${workspace}/files/${card.fileId}`}
          alt={card.text || t('untold')}
          className="max-h-[7em] max-w-full rounded-inner border border-line bg-sunken object-contain"
        />
      </picture>
    </li>
  );
}

const lines: Readonly<Record<Card['kind'], (props: { card: Card }) => ReactNode>> = {
  touchpoint: TouchpointLine,
  channel: ChannelLine,
  pain: NoteLine,
  opportunity: NoteLine,
  image: ImageLine,
};

function Cards({ cards }: { cards: readonly Card[] }) {
  const isInRow = cards[0]?.kind === 'channel' || cards[0]?.kind === 'image';
  return (
    <ul className={cn('flex gap-[0.3em]', isInRow ? 'flex-wrap' : 'flex-col')}>
      {cards.map((card) => {
        const Line = lines[card.kind];
        return <Line key={card.id} card={card} />;
      })}
    </ul>
  );
}

/** What is felt in a step: of each curve in words. */
export function Feelings({ lane, view }: { lane: Lane; view: CellView }) {
  const t = useTranslations('mapCells.emotion');
  const { type, nameOf } = useCurveNames();
  const { say } = useEmotionWords(lane.settings);
  const curves = curvesOf(lane.settings, type);
  return curves.map((curve) => {
    const value = view.cell.emotions[curve.key];
    if (value === undefined) return null;
    return (
      <p key={curve.key}>
        {curves.length > 1 ? t('ofCurve', { curve: nameOf(curve), value: say(value) }) : say(value)}
      </p>
    );
  });
}

function Amount({ view: { cell } }: { view: CellView }) {
  const t = useTranslations('mapCells.number');
  const format = useFormat();
  const { amount, unit, target, source } = cell;
  return (
    <>
      {amount !== null && (
        <p className="figures text-[1.25em] font-semibold">
          {format.number(amount)} {unit}
        </p>
      )}
      {target !== null && <p>{t('targetOf', { target: format.number(target), unit })}</p>}
      {source !== '' && <p className={cn('text-ink-muted wrap-anywhere', small)}>{source}</p>}
    </>
  );
}

function ColumnScore({ stepId }: { stepId: string }) {
  const t = useTranslations('mapCells.score');
  const { byId } = useSlideFigures().shown;
  const ids = useStepTouchpoints(stepId);
  const { mean, rated, withheld } = meanScore(ids.flatMap((id) => byId.get(id) ?? []));
  return (
    <>
      {mean !== null && (
        <p>
          <Score score={mean} n={null} />{' '}
          <span className={cn('text-ink-muted', small)}>{t('of', { rated, count: ids.length })}</span>
        </p>
      )}
      {withheld > 0 && <p className={cn('text-ink-muted', small)}>{t('withheld', { count: withheld })}</p>}
    </>
  );
}

/** What stands in a cell, large and to be read only. Guesses are called so: an audience takes what it sees for known. */
export function PresentCell({ lane, stepId }: { lane: Lane; stepId: string }) {
  const view = useCell(lane.id, stepId);
  const words = useMapWords();
  const flag = useTranslations('mapCells.flag');
  const { cell, cards } = view;
  const { content } = laneFacts[lane.kind];
  const isGuess = cell.evidence === 'assumption' || cell.evidence === 'partly';
  return (
    <>
      {content === 'text' && (
        <div className="whitespace-pre-wrap wrap-anywhere">
          <MarkedText text={cell.text} linkTabIndex={-1} />
        </div>
      )}
      {content === 'emotion' && <Feelings lane={lane} view={view} />}
      {content === 'number' && <Amount view={view} />}
      {content === 'figures' && <ColumnScore stepId={stepId} />}
      {content === 'flag' && cell.flag && (
        <p className="flex items-start gap-[0.4em]">
          <DiamondMark className="mt-[0.25em] size-[0.85em] text-accent-ink" />
          <span className="min-w-0 whitespace-pre-wrap wrap-anywhere">{cell.text || flag('is')}</span>
        </p>
      )}
      {cards.length > 0 && <Cards cards={cards} />}
      {isGuess && isToldOnSlides(view) && (
        <p className={cn('mt-[0.15em] text-ink-muted italic', small)}>{words.evidence[cell.evidence]}</p>
      )}
    </>
  );
}
