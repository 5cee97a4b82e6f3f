import type { Level } from '@/db/values/ratings';
import type { Phase } from '@/db/values/touchpoints';
import type { CsvCell } from '@/lib/format/csv';
import type { Sheet } from '@/lib/format/to-workbook';
import type { ChangeVerdict } from '@/lib/ratings/statistics/change';
import { spreadList } from '../rules/spread-list';
import { breakdowns, nameOf } from './breakdowns';
import { formBreaks } from './form-breaks';
import type { Snapshot, ToldChange, ToldFigure } from './snapshot';

/** The words of a workbook; `say` takes keys of `auditResults`. */
export interface ResultWords {
  say: (key: string) => string;
  phase: (phase: Phase) => string;
  level: (level: Level | null) => string;
  change: (verdict: ChangeVerdict) => string;
  version: (values: { name: string; number: number }) => string;
  moved: (values: { from: number; to: number; date: string }) => string;
  period: (period: Snapshot['cycle']['period']) => string;
  moment: (at: Date) => string;
}

const changeCells = (change: ToldChange | null, words: ResultWords): CsvCell[] => [
  change?.difference,
  change && change.difference !== null && change.margin !== null ? change.difference - change.margin : null,
  change && change.difference !== null && change.margin !== null ? change.difference + change.margin : null,
  change ? words.change(change.verdict) : '',
];
const changeHeads = ['change', 'sheet.changeFrom', 'sheet.changeTo', 'sheet.verdict'];

const figureCells = (figure: ToldFigure, words: ResultWords): CsvCell[] => [
  figure.score,
  words.level(figure.level),
  figure.n,
  figure.low,
  figure.high,
  figure.min,
  figure.max,
];
const figureHeads = ['score', 'level', 'n', 'low', 'high', 'min', 'max'];

function overallSheet(
  snapshot: Snapshot,
  { sha256, closedAt }: { sha256: string; closedAt: Date },
  words: ResultWords,
): Sheet {
  const { say } = words;
  const { cycle, form, former, previous, results, touchpoints, weighting } = snapshot;
  const { overall, equal, agreement } = results;
  const lines: [key: string, ...cells: CsvCell[]][] = [
    ['sheet.cycle', cycle.name],
    ['sheet.period', words.period(cycle.period)],
    ['sheet.closed', words.moment(closedAt)],
    ...(former
      ? ([
          ['sheet.former', former.fileName],
          ['sheet.scale', `${former.scale.min}–${former.scale.max}`],
        ] satisfies [string, CsvCell][])
      : ([['sheet.form', words.version(form)]] satisfies [string, CsvCell][])),
    ['sheet.previous', previous?.name],
    ...formBreaks(snapshot).map((one): [string, CsvCell] =>
      one.kind === 'before'
        ? ['sheet.formerForm', words.version(one.former)]
        : ['sheet.formMoved', words.moved({ ...one, date: words.moment(new Date(one.at)) })],
    ),
    ...figureHeads.map((key, at): [string, CsvCell] => [key, figureCells(overall, words)[at]]),
    ...changeHeads.map((key, at): [string, CsvCell] => [key, changeCells(overall.change, words)[at]]),
    ...(weighting
      ? ([
          ['sheet.weighting', say(equal ? 'byImpact.overall' : 'byImpact.none')],
          ...(equal
            ? ([
                ['sheet.equalScore', equal.score],
                ['sheet.equalChange', equal.change?.difference],
              ] satisfies [string, CsvCell][])
            : []),
          ['sheet.unjudged', weighting.unjudged.map((id) => nameOf(touchpoints, id)).join(', ')],
        ] satisfies [string, CsvCell][])
      : []),
    ['sheet.compared', results.compared],
    ['sheet.byChance', results.expectedByChance],
    ['pairs', agreement.units],
    ['alpha', agreement.alpha],
    ['meanDifference', agreement.meanAbsoluteDifference],
    ['sheet.within1', agreement.within1],
    ['agreement', say(`verdict.${agreement.verdict}`)],
    ['sheet.fingerprint', sha256],
  ];
  return {
    name: say('overall'),
    heading: [say('sheet.figure'), say('sheet.value')],
    rows: lines.map(([key, ...cells]) => [say(key), ...cells]),
    widths: [34, 44],
  };
}

function touchpointSheet({ touchpoints, results, weighting }: Snapshot, words: ResultWords): Sheet {
  const weightHeads = weighting ? ['sheet.impact'] : [];
  const heads = [
    'touchpoint',
    'sheet.phase',
    'sheet.channel',
    ...weightHeads,
    ...figureHeads,
    'spread',
    ...changeHeads,
    'sheet.noAction',
  ];
  return {
    name: words.say('byTouchpoint'),
    heading: heads.map(words.say),
    rows: results.touchpoints.map((row) => {
      const touchpoint = touchpoints.find(({ id }) => id === row.id);
      return [
        touchpoint?.name,
        touchpoint && words.phase(touchpoint.phase),
        touchpoint?.channel,
        ...(weighting ? [weighting.unjudged.includes(row.id) ? null : touchpoint?.weight] : []),
        ...figureCells(row, words),
        row.spread,
        ...changeCells(row.change, words),
        touchpoint?.reason,
      ];
    }),
    widths: [36, 20, 20],
  };
}

function comparisonSheet({ touchpoints, brands, results }: Snapshot, { say }: ResultWords): Sheet[] {
  if (results.comparisons.length === 0) return [];
  return [
    {
      name: say('comparison'),
      heading: [
        say('touchpoint'),
        ...brands.flatMap(({ name }) => [name, `${name}: ${say('n')}`]),
        ...['gap', 'rank', 'bestInClass'].map(say),
      ],
      rows: results.comparisons.map((row) => [
        nameOf(touchpoints, row.id),
        ...brands.flatMap(({ id }): CsvCell[] => {
          const told = row.scores.find(({ brandId }) => brandId === id);
          return [told?.score, told?.n];
        }),
        row.gap,
        row.rank,
        nameOf(brands, row.bestId),
      ]),
      widths: [36],
    },
  ];
}

function breakdownSheet(snapshot: Snapshot, words: ResultWords): Sheet {
  return {
    name: words.say('sheet.breakdown'),
    heading: ['sheet.figure', 'sheet.name', ...figureHeads].map(words.say),
    rows: breakdowns(snapshot, words.phase).flatMap(({ key, groups, name }) =>
      groups.map((group) => [words.say(key), name(group.id), ...figureCells(group, words)]),
    ),
    widths: [22, 32],
  };
}

function visitSheet(snapshot: Snapshot, words: ResultWords): Sheet {
  const { brands, objects, people, visits, touchpoints } = snapshot;
  const order = touchpoints.map(({ id }) => id);
  return {
    name: words.say('sheet.visits'),
    heading: ['sheet.date', 'sheet.auditor', 'sheet.brand', 'sheet.object', 'touchpoint', 'score'].map(
      words.say,
    ),
    rows: visits.flatMap(({ visitedOn, auditorId, brandId, objectId, scores }) =>
      order
        .filter((id) => scores[id] !== undefined)
        .map((id) => [
          visitedOn,
          nameOf(people, auditorId) || words.say('formerAuditor'),
          nameOf(brands, brandId),
          nameOf(objects, objectId),
          nameOf(touchpoints, id),
          scores[id],
        ]),
    ),
    widths: [14, 26, 22, 26, 36],
  };
}

function agreementSheets(snapshot: Snapshot, { say }: ResultWords): Sheet[] {
  const { brands, objects, people, touchpoints, visits } = snapshot;
  const units = spreadList(visits);
  if (units.length === 0) return [];
  const auditor = (id: string) => nameOf(people, id) || say('formerAuditor');
  return [
    {
      name: say('spreadList'),
      heading: ['touchpoint', 'sheet.brand', 'sheet.object', 'apart', 'sheet.auditor', 'score'].map(say),
      rows: units.flatMap(({ touchpointId, brandId, objectId, range, scores }) =>
        scores.map(({ auditorId, score }) => [
          nameOf(touchpoints, touchpointId),
          nameOf(brands, brandId),
          nameOf(objects, objectId),
          range,
          auditor(auditorId),
          score,
        ]),
      ),
      widths: [36, 22, 26, 14, 26],
    },
  ];
}

/** A closed cycle as sheets: overall, touchpoints, competitors, breakdowns, single scores, where auditors differ. */
export function resultSheets(
  snapshot: Snapshot,
  closing: { sha256: string; closedAt: Date },
  words: ResultWords,
): Sheet[] {
  return [
    overallSheet(snapshot, closing, words),
    touchpointSheet(snapshot, words),
    ...comparisonSheet(snapshot, words),
    breakdownSheet(snapshot, words),
    visitSheet(snapshot, words),
    ...agreementSheets(snapshot, words),
  ];
}
