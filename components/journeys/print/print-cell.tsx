import { ArrowLeftRight, EyeOff, Lightbulb, Target, TriangleAlert, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { LevelMark } from '@/components/ui/level-mark';
import { levelOf } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { laneFacts } from '@/lib/journeys/core/lanes';
import { meanScore } from '@/lib/journeys/core/mean-score';
import { hasValue, readCell, readGrid, type CellView } from '@/lib/journeys/core/read-map';
import type { Card, Lane, Step } from '@/lib/journeys/core/types';
import { cn } from '@/lib/utils/cn';
import { paintLook } from '../cells/paint';
import { useMapWords } from '../editor/use-map-words';
import { MarkedText } from '../marked-text';
import type { PrintModel } from './print-model';
import { DiamondSign } from './print-signs';

interface CellProps {
  model: PrintModel;
  lane: Lane;
  step: Step;
  view: CellView;
}

/** A score with its level in shape and word, so that it is read without colour. */
function Score({ model, score, n }: { model: PrintModel; score: number; n?: number | null }) {
  const ui = useTranslations('ui');
  const format = useFormat();
  const level = levelOf(score, model.thresholds);
  return (
    <span className="mp-score">
      <LevelMark level={level} className="text-inherit" />
      <b>{format.score(score, model.thresholds)}</b> {ui(`level.${level}`)}
      {n !== undefined && n !== null && <span> · n {format.number(n)}</span>}
    </span>
  );
}

function Jump({ model, card }: { model: PrintModel; card: Card }) {
  return model.jumps.has(card.id) ? <ArrowLeftRight aria-hidden className="mp-jump" /> : null;
}

function TouchpointCard({ model, card }: { model: PrintModel; card: Card }) {
  const t = useTranslations('mapCells.touchpoint');
  const words = useTranslations('mapPrint.sheet');
  const stages = useTranslations('enum.lifecycleStages');
  const { print, options } = model;
  const figure = model.figures.get(card.touchpointId ?? '');
  const name = print.names[card.touchpointId ?? ''] ?? (card.text || t('unknown'));
  const isOpen = card.touchpointId === null || figure?.presence === 'proposed';
  const look = paintLook(options.paint, figure, model.thresholds);
  const lifecycle = options.paint === 'lifecycle' ? figure?.lifecycle : null;
  return (
    <div className={cn('mp-card', isOpen && 'mp-open', look)}>
      <p>
        <Jump model={model} card={card} />
        <span
          dir="auto"
          className={print.trashed.includes(card.touchpointId ?? '') ? 'mp-trashed' : undefined}
        >
          {name}
        </span>
      </p>
      {options.scores && figure && (
        <p className="mp-figures">
          {figure.isWithheld ? (
            <span>
              <EyeOff aria-hidden /> {words('withheld')}
            </span>
          ) : (
            figure.score !== null && <Score model={model} score={figure.score} n={figure.n} />
          )}
          {lifecycle && <span>{stages(lifecycle)}</span>}
          {options.paint === 'freshness' && figure.freshness === 'stale' && <span>{t('stale')}</span>}
        </p>
      )}
    </div>
  );
}

function ChannelCard({ model, card }: { model: PrintModel; card: Card }) {
  const t = useTranslations('mapCells.channel');
  return (
    <span className="mp-chip">
      <Jump model={model} card={card} />
      <span dir="auto">{model.print.names[card.channelId ?? ''] ?? (card.text || t('unknown'))}</span>
    </span>
  );
}

function NoteCard({ model, card }: { model: PrintModel; card: Card }) {
  const Icon = card.kind === 'opportunity' ? Lightbulb : TriangleAlert;
  const owner = card.ownerId === null ? undefined : model.print.names[card.ownerId];
  return (
    <div className="mp-card">
      <p dir="auto">
        <Icon aria-hidden /> {card.text}
      </p>
      {card.note !== '' && (
        <p dir="auto" className="mp-muted">
          {card.note}
        </p>
      )}
      {(owner !== undefined || card.metric !== '') && (
        <p className="mp-figures">
          {owner !== undefined && (
            <span>
              <UserRound aria-hidden /> {owner}
            </span>
          )}
          {card.metric !== '' && (
            <span dir="auto">
              <Target aria-hidden /> {card.metric}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

function PictureCard({ model, card }: { model: PrintModel; card: Card }) {
  const t = useTranslations('mapCells.image');
  if (card.fileId === null) return null;
  return (
    <figure className="mp-picture">
      <picture>
        <img src={`${model.print.filesPath}${card.fileId}?size=small`} alt={card.text || t('untold')} />
      </picture>
      {card.text !== '' && <figcaption dir="auto">{card.text}</figcaption>}
    </figure>
  );
}

function CardOf(props: { model: PrintModel; card: Card }) {
  switch (props.card.kind) {
    case 'touchpoint':
      return <TouchpointCard {...props} />;
    case 'channel':
      return <ChannelCard {...props} />;
    case 'image':
      return <PictureCard {...props} />;
    default:
      return <NoteCard {...props} />;
  }
}

/** The mean of the scores of the touchpoints in a column. */
function ColumnScore({ model, step }: Pick<CellProps, 'model' | 'step'>) {
  const t = useTranslations('mapCells.score');
  const { map } = model.print;
  const lanes = readGrid(map).lanes.filter(({ kind }) => kind === 'touchpoints');
  const ids = new Set(
    lanes.flatMap(({ id }) => readCell(map, id, step.id).cards.flatMap((card) => card.touchpointId ?? [])),
  );
  const { mean, rated, withheld } = meanScore([...ids].flatMap((id) => model.figures.get(id) ?? []));
  if (ids.size === 0) return null;
  return (
    <>
      {mean !== null && (
        <p>
          <Score model={model} score={mean} />
        </p>
      )}
      {mean !== null && <p className="mp-muted">{t('of', { rated, count: ids.size })}</p>}
      {withheld > 0 && <p className="mp-muted">{t('withheld', { count: withheld })}</p>}
    </>
  );
}

function Figure({ view: { cell } }: Pick<CellProps, 'view'>) {
  const t = useTranslations('mapCells.number');
  const format = useFormat();
  const { amount, unit, target, sampleSize, source } = cell;
  return (
    <>
      {amount !== null && (
        <p className="mp-amount">
          {format.number(amount)} {unit}
        </p>
      )}
      <p className="mp-muted mp-figures">
        {target !== null && <span>{t('targetOf', { target: format.number(target), unit })}</span>}
        {sampleSize !== null && <span>n {format.number(sampleSize)}</span>}
      </p>
      {source !== '' && (
        <p dir="auto" className="mp-muted">
          {source}
        </p>
      )}
    </>
  );
}

function Content(props: CellProps) {
  const t = useTranslations('mapCells.flag');
  const { model, lane, view } = props;
  switch (laneFacts[lane.kind].content) {
    case 'cards':
      return view.cards.map((card) => <CardOf key={card.id} model={model} card={card} />);
    case 'figures':
      return <ColumnScore {...props} />;
    case 'number':
      return <Figure {...props} />;
    case 'flag':
      return (
        view.cell.flag && (
          <div dir="auto" className="mp-text">
            <DiamondSign /> <MarkedText text={view.cell.text || t('is')} />
          </div>
        )
      );
    default:
      return (
        view.cell.text !== '' && (
          <div dir="auto" className="mp-text">
            <MarkedText text={view.cell.text} />
          </div>
        )
      );
  }
}

/** Numbers of notes, and how well the text is known: a letter on a pattern of its own. */
export function CellMarks({ model, lane, step, view }: CellProps) {
  const words = useMapWords();
  const numbers = model.notes.get(cellId(lane.id, step.id)) ?? [];
  const { evidence } = view.cell;
  const hasEvidence = model.options.evidence && evidence !== 'none' && hasValue(view.cell);
  if (!hasEvidence && numbers.length === 0) return null;
  return (
    <p className="mp-marks">
      {numbers.map((number) => (
        <span key={number} className="mp-number">
          {number}
        </span>
      ))}
      {hasEvidence && (
        <span data-level={evidence} className="mp-evidence">
          {words.letter[evidence]}
        </span>
      )}
    </p>
  );
}

/** What stands in a cell, whole: nothing on paper can be opened to read on. */
export function PrintCell(props: CellProps) {
  return (
    <>
      <Content {...props} />
      <CellMarks {...props} />
    </>
  );
}
