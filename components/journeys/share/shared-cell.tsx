import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ScoreBadge } from '@/components/ui/score-badge';
import { useFormat } from '@/lib/format/use-format';
import type { ChannelJump } from '@/lib/journeys/core/channel-jumps';
import { laneFacts } from '@/lib/journeys/core/lanes';
import type { SheetCell, SheetColumn, SheetLane } from '@/lib/journeys/core/map-sheet';
import { meanScore } from '@/lib/journeys/core/mean-score';
import type { SharedMap } from '@/lib/journeys/links/shared-map';
import { DiamondMark } from '../cells/diamond-mark';
import { MarkedText } from '../marked-text';
import { SharedCards, type CardScene } from './shared-cards';

function NumberText({ number }: { number: NonNullable<SheetCell['number']> }) {
  const t = useTranslations('mapCells.number');
  const format = useFormat();
  const { amount, unit, target, sampleSize, source } = number;
  return (
    <>
      {amount !== null && (
        <p className="figures text-lg font-semibold">
          {format.number(amount)}
          {unit !== '' && <span className="text-xs font-normal text-ink-muted"> {unit}</span>}
        </p>
      )}
      <p className="flex flex-wrap gap-x-2 text-xs text-ink-muted">
        {target !== null && (
          <span className="figures">{t('targetOf', { target: format.number(target), unit })}</span>
        )}
        {sampleSize !== null && <span className="figures">n {format.number(sampleSize)}</span>}
        {source !== '' && <span className="wrap-anywhere">{source}</span>}
      </p>
    </>
  );
}

/** The mean of the scores of a column's touchpoints. */
function ColumnScore({ column, told }: { column: SheetColumn; told: SharedMap }) {
  const t = useTranslations('mapCells.score');
  if (!told.basis || column.touchpointIds.length === 0) return null;
  const known = column.touchpointIds.flatMap((id) => told.figures.get(id) ?? []);
  const { mean, rated, withheld } = meanScore(known);
  if (mean === null && withheld === 0) return null;
  return (
    <div className="flex flex-col items-start gap-0.5 text-xs text-ink-muted">
      {mean !== null && (
        <>
          <ScoreBadge score={mean} thresholds={told.basis.thresholds} variant="fill" showLevel />
          <span>{t('of', { rated, count: column.touchpointIds.length })}</span>
        </>
      )}
      {withheld > 0 && (
        <span className="inline-flex items-center gap-1">
          <EyeOff aria-hidden className="size-3.5 shrink-0" />
          {t('withheld', { count: withheld })}
        </span>
      )}
    </div>
  );
}

/** Whether anything is to be read where a lane and a column cross. */
export function hasContent(lane: SheetLane, column: SheetColumn, cell: SheetCell | null, told: SharedMap) {
  if (laneFacts[lane.kind].content !== 'figures') return cell !== null;
  return column.touchpointIds.some((id) => {
    const figure = told.figures.get(id);
    return figure !== undefined && (figure.score !== null || figure.isWithheld);
  });
}

/** What stands where a lane and a column cross; what lanes of emotions say stands in `emotions`. */
export function SharedCellContent({
  lane,
  column,
  cell,
  jumps,
  emotions,
  told,
  pictures,
}: CardScene & {
  lane: SheetLane;
  column: SheetColumn;
  cell: SheetCell | null;
  jumps: readonly (ChannelJump | null)[];
  emotions: readonly string[];
}) {
  const t = useTranslations('mapCells.flag');
  const { content } = laneFacts[lane.kind];
  if (content === 'figures') return <ColumnScore column={column} told={told} />;
  if (!cell) return null;
  const { flag, number, text, cards } = cell;
  const words = text === '' && flag ? t('is') : text;
  return (
    <>
      {emotions.map((said) => (
        <p key={said}>{said}</p>
      ))}
      {words !== '' && (
        <div className="flex items-start gap-1.5">
          {flag && <DiamondMark className="mt-0.5 text-accent-ink" />}
          <div className="min-w-0 whitespace-pre-wrap wrap-anywhere">
            <MarkedText text={words} />
          </div>
        </div>
      )}
      {number && <NumberText number={number} />}
      <SharedCards cards={cards} jumps={jumps} told={told} pictures={pictures} />
    </>
  );
}
