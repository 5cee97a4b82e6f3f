import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { sheetStages, type SheetLane } from '@/lib/journeys/core/map-sheet';
import { cn } from '@/lib/utils/cn';
import { CurvesDrawing } from '../cells/emotion/curves-drawing';
import { useMapWords } from '../editor/use-map-words';
import { EvidenceSign } from './evidence-sign';
import { LaneCurveNames } from './lane-curve-names';
import { laneJumps } from './lane-jumps';
import type { CardScene } from './shared-cards';
import { SharedCellContent } from './shared-cell';
import { useSaidEmotions, useSharedCurves } from './shared-curves';

const edge = 'border-r border-b border-line px-2.5 py-2 text-left align-top';
const laneHead = cn(edge, 'sticky left-0 z-10 bg-surface font-medium');

/** The map as a table: stages and steps above, lanes at the left, both in sight wherever one reads. */
export function SharedTable(scene: CardScene) {
  const t = useTranslations('mapShare.page');
  const editor = useTranslations('mapEditor');
  const phases = useTranslations('enum.phases');
  const words = useMapWords();
  const { sheet, title, language } = scene.told;
  const { columns, lanes } = sheet;
  const stages = sheetStages(sheet);
  const label = editor('gridLabel', { title });
  return (
    <div
      role="region"
      aria-label={label}
      // It scrolls, and has nothing else that keys could reach.
      tabIndex={0}
      lang={language}
      style={{ '--lane': '11rem', '--column': '14rem' } as React.CSSProperties}
      className="relative w-fit max-w-full max-h-[calc(100dvh-2rem)] overflow-auto rounded border border-line bg-surface"
    >
      <table className="w-px table-fixed border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{label}</caption>
        <colgroup>
          <col className="w-(--lane)" />
          {columns.map((_, at) => (
            <col key={at} className="w-(--column)" />
          ))}
        </colgroup>
        <thead className="sticky top-0 z-20">
          <tr>
            <td rowSpan={2} className={cn(laneHead, 'z-30 border-b-2 bg-sunken')} />
            {stages.map((stage, at) => (
              <th key={at} scope="colgroup" colSpan={stage.span} className={cn(edge, 'bg-sunken')}>
                {/* A stage is wider than what one sees of it; its name stays beside the lanes. */}
                <div className="sticky w-fit" style={{ left: 'calc(var(--lane) + 0.625rem)' }}>
                  <span className="block text-xs font-normal text-ink-muted">{phases(stage.phase)}</span>
                  <span className="block font-semibold wrap-anywhere">{words.stage(stage)}</span>
                </div>
              </th>
            ))}
          </tr>
          <tr>
            {columns.map((column, at) =>
              column ? (
                <th key={at} scope="col" className={cn(edge, 'border-b-2 bg-surface font-medium')}>
                  <span className="block wrap-anywhere">{words.step(column, column.number)}</span>
                  {column.detail !== null && (
                    <span className="block text-xs font-normal wrap-anywhere text-ink-muted">
                      {t('detail', { title: column.detail })}
                    </span>
                  )}
                </th>
              ) : (
                <td key={at} className={cn(edge, 'border-b-2 bg-surface')} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane, at) => (
            <Fragment key={at}>
              {lane.line && (
                <tr>
                  <td
                    colSpan={columns.length + 1}
                    className="border-t border-b border-accent-line bg-accent-soft px-2.5 py-0.5 text-xs font-medium text-accent-ink"
                  >
                    <span className="sticky left-2.5">{editor(`lines.${lane.line}`)}</span>
                  </td>
                </tr>
              )}
              <LaneRow {...scene} lane={lane} name={words.lane(lane)} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LaneRow({ lane, name, told, pictures }: CardScene & { lane: SheetLane; name: string }) {
  const kinds = useTranslations('enum.laneKinds');
  const curves = useSharedCurves(told, lane);
  const said = useSaidEmotions(lane, curves);
  const { columns } = told.sheet;
  const jumps = laneJumps(lane, told.figures);
  const isDrawn = lane.kind === 'emotion' && curves.length > 0;
  return (
    <tr className={isDrawn ? 'h-36' : undefined}>
      <th scope="row" className={laneHead}>
        <span className="block wrap-anywhere hyphens-auto">{name}</span>
        {lane.title !== '' && (
          <span className="block text-xs font-normal text-ink-muted">{kinds(lane.kind)}</span>
        )}
        {isDrawn && <LaneCurveNames curves={curves} />}
      </th>
      {columns.map((column, at) => {
        const cell = lane.cells[at] ?? null;
        const drawing = at === 0 && isDrawn && (
          <div
            aria-hidden
            style={{ width: `calc(var(--column) * ${columns.length})` }}
            className="pointer-events-none absolute inset-y-0 left-0"
          >
            <CurvesDrawing
              curves={curves}
              places={columns.map((_, place) => place)}
              count={columns.length}
              moments={momentsOf(told.sheet.lanes)}
            />
          </div>
        );
        return (
          <td
            key={at}
            className={cn(
              edge,
              'relative space-y-1',
              isDrawn && 'p-0',
              // The sign of evidence stands in the corner, below the words.
              !isDrawn && cell && cell.evidence !== 'none' && 'pb-5',
            )}
          >
            {drawing}
            {column && (
              <>
                {isDrawn ? (
                  <p className="absolute inset-x-1 bottom-1 text-center text-xs wrap-anywhere text-ink-muted">
                    <span className={curves.length > 1 ? 'sr-only' : undefined}>{said(at).join('; ')}</span>
                  </p>
                ) : (
                  <SharedCellContent
                    lane={lane}
                    column={column}
                    cell={cell}
                    jumps={jumps[at] ?? []}
                    emotions={[]}
                    told={told}
                    pictures={pictures}
                  />
                )}
                {cell && (
                  <EvidenceSign level={cell.evidence} className="absolute right-0.5 bottom-0.5 mt-0" />
                )}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** The columns that are moments of truth in a lane that is shown. */
export const momentsOf = (lanes: readonly SheetLane[]): number[] => [
  ...new Set(
    lanes.flatMap(({ kind, cells }) =>
      kind === 'moment-of-truth' ? cells.flatMap((cell, at) => (cell?.flag ? [at] : [])) : [],
    ),
  ),
];
