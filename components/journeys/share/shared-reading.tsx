import { useTranslations } from 'next-intl';
import { sheetStages, type SheetColumn, type SheetLane } from '@/lib/journeys/core/map-sheet';
import { CurvesDrawing } from '../cells/emotion/curves-drawing';
import { useMapWords } from '../editor/use-map-words';
import { EvidenceSign } from './evidence-sign';
import { LaneCurveNames } from './lane-curve-names';
import { laneJumps } from './lane-jumps';
import type { CardScene } from './shared-cards';
import { hasContent, SharedCellContent } from './shared-cell';
import { useSaidEmotions, useSharedCurves } from './shared-curves';
import { momentsOf } from './shared-table';

/** The map stage by stage, for narrow windows and for paper: below each step what stands in each lane. */
export function SharedReading(scene: CardScene) {
  const words = useMapWords();
  const phases = useTranslations('enum.phases');
  const { sheet, language } = scene.told;
  return (
    <div lang={language} className="space-y-4">
      {sheet.lanes.map((lane, at) =>
        lane.kind === 'emotion' ? <CurveFigure key={at} {...scene} lane={lane} /> : null,
      )}
      {sheetStages(sheet).map((stage, at) => (
        <section
          key={at}
          aria-label={words.stage(stage)}
          className="rounded border border-line bg-surface print:rounded-none"
        >
          <header className="flex flex-wrap items-baseline gap-x-3 border-b border-line-strong bg-sunken px-4 py-2.5 print:break-after-avoid">
            <h2 className="text-lg font-semibold wrap-anywhere">{words.stage(stage)}</h2>
            <span className="text-sm text-ink-muted">{phases(stage.phase)}</span>
          </header>
          {stage.columns.map(({ column, at: place }) =>
            column ? (
              <StepPart
                key={place}
                {...scene}
                column={column}
                at={place}
                isAlone={stage.steps === 1 && column.title === ''}
              />
            ) : null,
          )}
        </section>
      ))}
    </div>
  );
}

function StepPart({
  column,
  at,
  isAlone,
  ...scene
}: CardScene & { column: SheetColumn; at: number; isAlone: boolean }) {
  const t = useTranslations('mapShare.page');
  const words = useMapWords();
  const { lanes } = scene.told.sheet;
  const filled = lanes.filter((lane) => hasContent(lane, column, lane.cells[at] ?? null, scene.told));
  return (
    <>
      {!isAlone && (
        <h3 className="border-b border-line px-4 py-2 font-semibold wrap-anywhere print:break-after-avoid">
          {words.step(column, column.number)}
          {column.detail !== null && (
            <span className="block text-sm font-normal text-ink-muted">
              {t('detail', { title: column.detail })}
            </span>
          )}
        </h3>
      )}
      {filled.length === 0 ? (
        <p className="px-4 py-2.5 text-sm text-ink-muted">{t('emptyStep')}</p>
      ) : (
        <dl className="divide-y divide-line border-b border-line last:border-b-0">
          {filled.map((lane) => (
            <ReadingCell key={lanes.indexOf(lane)} {...scene} lane={lane} column={column} at={at} />
          ))}
        </dl>
      )}
    </>
  );
}

function ReadingCell({
  lane,
  column,
  at,
  told,
  pictures,
}: CardScene & { lane: SheetLane; column: SheetColumn; at: number }) {
  const words = useMapWords();
  const said = useSaidEmotions(lane, useSharedCurves(told, lane));
  const cell = lane.cells[at] ?? null;
  return (
    <div className="px-4 py-2.5 print:break-inside-avoid">
      <dt className="flex items-center gap-2 text-sm text-ink-muted">
        {words.lane(lane)}
        {cell && <EvidenceSign level={cell.evidence} />}
      </dt>
      <dd className="mt-0.5 space-y-1">
        <SharedCellContent
          lane={lane}
          column={column}
          cell={cell}
          jumps={laneJumps(lane, told.figures)[at] ?? []}
          emotions={said(at)}
          told={told}
          pictures={pictures}
        />
      </dd>
    </div>
  );
}

/** The curves of a lane over the whole journey; what they say stands below each step in words. */
function CurveFigure({ lane, told }: CardScene & { lane: SheetLane }) {
  const t = useTranslations('mapShare.page');
  const words = useMapWords();
  const curves = useSharedCurves(told, lane);
  const said = useSaidEmotions(lane, curves);
  const { columns } = told.sheet;
  if (curves.length === 0) return null;
  const steps = columns.flatMap((column, at) => {
    const values = said(at).join('; ');
    return column && values ? [t('stepSays', { step: words.step(column, column.number), values })] : [];
  });
  return (
    <figure className="rounded border border-line bg-surface px-4 py-2.5 print:break-inside-avoid">
      <figcaption className="text-sm text-ink-muted">
        {words.lane(lane)}
        <LaneCurveNames curves={curves} />
      </figcaption>
      <div role="img" aria-label={steps.join(' ')} className="relative mt-2 h-28">
        <CurvesDrawing
          curves={curves}
          places={columns.map((_, at) => at)}
          count={columns.length}
          moments={momentsOf(told.sheet.lanes)}
        />
      </div>
    </figure>
  );
}
