import type { CardKind } from '@/db/values/journeys';
import { placeOfCell } from '../blank-parts';
import type { CardChange, CellChange, FieldChange, MapDiff, PartChange } from '../diff-maps';
import { defaultLanes, laneFacts } from '../lanes';
import { mergeColumns, mergeOrder } from '../merge-order';
import { filledCells, readGrid } from '../read-map';
import type { Card, MapState } from '../types';
import { cardName, type Labels, type Names } from './labels';
import type { Difference, DifferenceChange, DifferenceField, DifferenceKind } from './types';

interface Compared {
  before: MapState;
  after: MapState;
  was: Labels;
  is: Labels;
  names: Names;
  diff: MapDiff;
}

const textOr = (value: unknown): string | number | null =>
  typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? value : null;

const byCardKind: Readonly<Record<CardKind, DifferenceKind>> = {
  touchpoint: 'touchpoint',
  channel: 'channel',
  pain: 'pain',
  opportunity: 'opportunity',
  image: 'image',
};

/** Lanes of which nothing is said: those that the type of the future leaves out, and usual ones in which nothing stands. */
function silentLanes({ before, after, diff }: Compared): Set<string> {
  const filled = new Set([...filledCells(after)].map((id) => placeOfCell(id).laneId));
  const usual = new Set(defaultLanes(after.type));
  const left = diff.lanes.flatMap(({ id, change }) => {
    const lane = (after.lane[id] ?? before.lane[id])?.kind;
    if (!lane) return [];
    const isLeftOut = change === 'removed' && laneFacts[lane].offers[after.type] === 'hidden';
    const isEmpty = change === 'added' && usual.has(lane) && !filled.has(id);
    return isLeftOut || isEmpty ? [id] : [];
  });
  return new Set(left);
}

/**
 * The differences one by one in the order of the map: stages, steps and lanes first, then what stands in cells, step by step.
 * Text and figures of a step that came or went are told by the step; its cards each, since touchpoints, channels, pains and
 * opportunities are what is counted. Where lanes stand among each other is no difference.
 */
export function listDifferences(compared: Compared): Difference[] {
  const { before, after, was, is, names, diff } = compared;
  const silent = silentLanes(compared);
  const lanes = mergeOrder(
    readGrid(before).lanes.map(({ id }) => id),
    readGrid(after).lanes.map(({ id }) => id),
  );
  const columns = mergeColumns(readGrid(before), readGrid(after)).flatMap(({ steps }) => steps);

  const where = (stepId: string, laneId = '') => {
    const stageId = (after.step[stepId] ?? before.step[stepId])?.stageId ?? '';
    const lane = after.lane[laneId] ?? before.lane[laneId];
    return {
      stageId,
      stage: is.stage(stageId) || was.stage(stageId),
      step: is.step(stepId) || was.step(stepId),
      lane: lane ? { kind: lane.kind, title: lane.title } : null,
    };
  };
  const plain = { stageId: '', stage: '', step: '', lane: null, name: '', personaId: null, unit: '' };
  const one = (
    key: string,
    kind: DifferenceKind,
    change: DifferenceChange,
    field: DifferenceField,
    rest: Partial<Difference>,
  ): Difference => ({
    ...plain,
    before: null,
    after: null,
    ...rest,
    key: `${key} ${field}`,
    kind,
    change,
    field,
  });

  const changeOf = (change: FieldChange): DifferenceChange =>
    textOr(change.before) === null ? 'added' : textOr(change.after) === null ? 'removed' : 'changed';

  /** A stage, a step or a lane: that it came or went, where it went, and what it is called. */
  function ofPart(
    kind: 'stage' | 'step' | 'lane',
    { id, change, moved, fields }: PartChange,
    about: Partial<Difference>,
    nameIn: (state: 'was' | 'is') => string,
    placeIn: (state: 'was' | 'is') => string,
  ): Difference[] {
    if (change === 'added') return [one(id, kind, change, 'title', { ...about, after: nameIn('is') })];
    if (change === 'removed') return [one(id, kind, change, 'title', { ...about, before: nameIn('was') })];
    const name = nameIn('is');
    return [
      ...fields.flatMap(({ field, before: old, after: now }): Difference[] => {
        if (field === 'title') {
          return [one(id, kind, 'changed', 'title', { ...about, before: textOr(old), after: textOr(now) })];
        }
        if (field === 'phase') {
          return [
            one(id, kind, 'changed', 'phase', { ...about, name, before: textOr(old), after: textOr(now) }),
          ];
        }
        if (field !== 'subMapId') return [];
        const titleOf = (map: unknown) => names[String(map)] ?? null;
        return [
          one(id, kind, 'changed', 'map', { ...about, name, before: titleOf(old), after: titleOf(now) }),
        ];
      }),
      ...(moved && kind !== 'lane'
        ? [one(id, kind, 'moved', 'place', { ...about, name, before: placeIn('was'), after: placeIn('is') })]
        : []),
    ];
  }

  const stages = diff.stages.flatMap((change) =>
    ofPart(
      'stage',
      change,
      { stageId: change.id, stage: is.stage(change.id) || was.stage(change.id) },
      (state) => (state === 'was' ? was : is).stage(change.id),
      (state) => {
        const all = readGrid(state === 'was' ? before : after).stages;
        return String(all.findIndex(({ id }) => id === change.id) + 1);
      },
    ),
  );
  const steps = diff.steps.flatMap((change) =>
    ofPart(
      'step',
      change,
      where(change.id),
      (state) => (state === 'was' ? was : is).step(change.id),
      (state) => (state === 'was' ? was : is).placeOf(change.id),
    ),
  );
  const laneChanges = diff.lanes.flatMap((change) =>
    silent.has(change.id)
      ? []
      : ofPart(
          'lane',
          change,
          { lane: where('', change.id).lane },
          (state) => (state === 'was' ? before : after).lane[change.id]?.title ?? '',
          () => '',
        ),
  );

  function ofCell({ id, fields }: CellChange): Difference[] {
    const { laneId, stepId } = placeOfCell(id);
    if (silent.has(laneId) || !before.step[stepId] || !after.step[stepId]) return [];
    const about = where(stepId, laneId);
    const unit = String((after.cell[id] ?? before.cell[id])?.unit ?? '');
    return fields.flatMap((change): Difference[] => {
      const values = { ...about, before: textOr(change.before), after: textOr(change.after) };
      switch (change.field) {
        case 'text':
          return [one(id, 'text', changeOf(change), 'text', values)];
        case 'amount':
          return [one(id, 'figure', changeOf(change), 'value', { ...values, unit })];
        case 'target':
          return [one(id, 'figure', changeOf(change), 'target', { ...values, unit })];
        case 'flag':
          return [one(id, 'moment-of-truth', change.after ? 'added' : 'removed', 'flag', about)];
        case 'emotions': {
          const [old, now] = [change.before, change.after] as Record<string, number>[];
          const owners = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].sort();
          return owners.flatMap((owner) => {
            const point = { field: 'emotions', before: old?.[owner] ?? null, after: now?.[owner] ?? null };
            if (point.before === point.after) return [];
            const { before: felt, after: meant } = point;
            const personaId = owner || null;
            return [
              one(`${id} ${owner}`, 'emotion', changeOf(point), 'value', {
                ...about,
                personaId,
                before: felt,
                after: meant,
              }),
            ];
          });
        }
        default:
          return [];
      }
    });
  }

  function ofCard({ id, change, cell, from, fields }: CardChange): Difference[] {
    const { laneId, stepId } = placeOfCell(cell);
    if (silent.has(laneId)) return [];
    const [old, now] = [before.card[id], after.card[id]];
    const card = (now ?? old) as Card;
    const kind = byCardKind[card.kind];
    const about = where(stepId, laneId);
    const named = (one: Card | undefined) => (one ? textOr(cardName(one, names)) : null);
    if (change === 'added' || change === 'removed') {
      return [one(id, kind, change, 'text', { ...about, before: named(old), after: named(now) })];
    }
    const name = cardName(card, names);
    const isOther = fields.some(({ field }) =>
      ['text', 'touchpointId', 'channelId', 'fileId'].includes(field),
    );
    const more = fields.flatMap((changed): { field: DifferenceField; change: FieldChange }[] => {
      if (changed.field === 'note' || changed.field === 'metric')
        return [{ field: changed.field, change: changed }];
      if (changed.field !== 'ownerId') return [];
      const who = (person: unknown) => names[String(person)] ?? '';
      return [
        { field: 'owner', change: { ...changed, before: who(changed.before), after: who(changed.after) } },
      ];
    });
    return [
      ...(isOther
        ? [one(id, kind, 'changed', 'text', { ...about, before: named(old), after: named(now) })]
        : []),
      ...more.map(({ field, change: { before: first, after: then } }) =>
        one(id, kind, 'changed', field, { ...about, name, before: textOr(first), after: textOr(then) }),
      ),
      // In another step; where a card stands among others of its cell, or in which lane, is no difference.
      ...(from !== null && placeOfCell(from).stepId !== stepId
        ? [
            one(id, kind, 'moved', 'place', {
              ...about,
              name,
              before: was.step(placeOfCell(from).stepId),
              after: is.step(stepId),
            }),
          ]
        : []),
    ];
  }

  const rank = (cell: string) => {
    const { laneId, stepId } = placeOfCell(cell);
    return columns.indexOf(stepId) * (lanes.length + 1) + lanes.indexOf(laneId);
  };
  const inCells = [
    ...diff.cells.map((change) => ({ at: rank(change.id), told: ofCell(change) })),
    ...diff.cards.map((change) => ({ at: rank(change.cell), told: ofCard(change) })),
  ].sort((a, b) => a.at - b.at);
  return [...stages, ...steps, ...laneChanges, ...inCells.flatMap(({ told }) => told)];
}
