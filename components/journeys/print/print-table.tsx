import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { readCell } from '@/lib/journeys/core/read-map';
import type { Lane } from '@/lib/journeys/core/types';
import type { PlannedPage } from '@/lib/journeys/print/plan-pages';
import { cn } from '@/lib/utils/cn';
import { useMapWords } from '../editor/use-map-words';
import { PrintCell } from './print-cell';
import { CurveNames, PrintCurves } from './print-curves';
import type { PrintModel } from './print-model';

interface TableProps {
  model: PrintModel;
  page: PlannedPage;
}

/** Stages over their steps. */
function Head({ model, page }: TableProps) {
  const t = useTranslations('mapPrint.sheet');
  const head = useTranslations('mapEditor.head');
  const phases = useTranslations('enum.phases');
  const words = useMapWords();
  const { map, names } = model.print;
  return (
    <thead>
      <tr>
        <td rowSpan={2} className="mp-corner" />
        {page.stages.map(({ id, span, isContinued }) => {
          const stage = map.stage[id];
          return stage ? (
            <th key={id} scope="colgroup" colSpan={span} className="mp-stage mp-first" dir="auto">
              {words.stage(stage)}
              {isContinued && <span className="mp-soft"> ({t('continued')})</span>}
              <span className="mp-phase">{phases(stage.phase)}</span>
            </th>
          ) : null;
        })}
      </tr>
      <tr>
        {model.columns.slice(page.from, page.to).map((step, at) => {
          const detail = names[step?.subMapId ?? ''];
          const isFirst = startsStage(page, page.from + at);
          return (
            <th key={step?.id ?? at} scope="col" className={cn('mp-step', isFirst && 'mp-first')} dir="auto">
              {step ? words.step(step, model.numberOf.get(step.id) ?? 0) : '–'}
              {detail !== undefined && <span className="mp-phase">{head('detail', { title: detail })}</span>}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Whether a column is the first of a stage's on its page. */
function startsStage({ from, stages }: PlannedPage, column: number): boolean {
  let at = from;
  for (const { span } of stages) {
    if (at === column) return true;
    at += span;
  }
  return false;
}

function LaneHead({ model, lane }: { model: PrintModel; lane: Lane }) {
  const words = useMapWords();
  const zones = useTranslations('enum.laneZones');
  return (
    <th scope="row" className="mp-lane">
      <span dir="auto">{words.lane(lane)}</span>
      {lane.title !== '' && <span className="mp-phase">{words.laneKind(lane.kind)}</span>}
      {model.print.map.type === 'service-blueprint' && <span className="mp-phase">{zones(lane.zone)}</span>}
      {lane.kind === 'emotion' && <CurveNames model={model} lane={lane} />}
    </th>
  );
}

function Cells({ model, page, lane }: TableProps & { lane: Lane }) {
  if (lane.kind === 'emotion') {
    return (
      <td colSpan={page.to - page.from} className="mp-drawing mp-first">
        <PrintCurves model={model} lane={lane} page={page} />
      </td>
    );
  }
  return model.columns.slice(page.from, page.to).map((step, at) => (
    <td
      key={step?.id ?? at}
      className={cn(
        startsStage(page, page.from + at) && 'mp-first',
        step === null && 'mp-no-step',
        step !== null && model.moments.has(step.id) && lane.kind === 'moment-of-truth' && 'mp-moment',
      )}
    >
      {step && (
        <PrintCell model={model} lane={lane} step={step} view={readCell(model.print.map, lane.id, step.id)} />
      )}
    </td>
  ));
}

/** Some of the stages with all lanes, as wide as a sheet; how it is divided below, the browser that prints decides. */
export function PrintTable({ model, page }: TableProps) {
  const lines = useTranslations('mapEditor.lines');
  const columns = page.to - page.from;
  const width = page.lane + columns * page.column;
  return (
    <table
      data-divide=""
      lang={model.print.map.language}
      className="mp-table"
      style={{ fontSize: `${page.type}pt`, width: `${width}pt` }}
    >
      <colgroup>
        <col style={{ width: `${page.lane}pt` }} />
        {Array.from({ length: columns }, (_, at) => (
          <col key={at} style={{ width: `${page.column}pt` }} />
        ))}
      </colgroup>
      <Head model={model} page={page} />
      <tbody>
        {model.lanes.map((lane) => {
          const line = model.lines.get(lane.id);
          return (
            <Fragment key={lane.id}>
              {line && (
                <tr data-keeps-next="">
                  <td colSpan={columns + 1} className="mp-blueprint-line">
                    <span>{lines(line)}</span>
                  </td>
                </tr>
              )}
              <tr>
                <LaneHead model={model} lane={lane} />
                <Cells model={model} page={page} lane={lane} />
              </tr>
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
