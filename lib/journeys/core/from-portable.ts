import type { MapType } from '@/db/values/journeys';
import { newId } from '@/lib/ids';
import { positionsAfter } from '@/lib/touchpoints/position';
import { blankCell, cellId, newCard, newLane, newPart } from './blank-parts';
import { copyMap, emptyMap } from './new-map';
import { portableTexts, type PortableCell, type PortableMap } from './portable-map';
import type { Card, Cell, HeaderFields, Lane, MapState, Part, Stage, Step } from './types';

type Find = (name: string) => string | null;

/** Ids of this brand by name; null where nothing of that name is here. */
export interface PortableFinders {
  touchpoint: Find;
  channel: Find;
  persona: Find;
}

/** What a file named and the brand does not have. */
export interface LeftBehind {
  /** Cards that keep the name as their text. */
  touchpoints: number;
  channels: number;
  /** Personas that were named, with their curves. */
  personas: number;
}

const byId = <P extends Part>(parts: readonly P[]): Record<string, P> =>
  Object.fromEntries(parts.map((part) => [part.id, part]));

const placed = <T>(items: readonly T[]): (T & { position: string })[] => {
  const positions = positionsAfter([], undefined, items.length);
  return items.map((item, at) => ({ ...item, position: positions[at] ?? '' }));
};

function readEmotions(emotions: PortableCell['emotions'], find: Find): Record<string, number> {
  const entries = (emotions ?? []).flatMap(({ curve, persona, value }) => {
    const id = persona === undefined ? null : find(persona);
    if (persona !== undefined && id === null) return [];
    return [[id ? `${id}.${curve}` : curve, value] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * A map from a file, under new ids. With another `type` than the file's it takes what fits, as a copy of a map does. Cards
 * that name what the brand does not have keep the name as their text; curves of unknown personas are left out.
 */
export function fromPortable(
  file: PortableMap,
  {
    type = file.type,
    language,
    header,
    find,
  }: {
    type?: MapType;
    language: string;
    header: Partial<HeaderFields> & { title: string };
    find: PortableFinders;
  },
): { map: MapState; left: LeftBehind } {
  const left: LeftBehind = {
    touchpoints: 0,
    channels: 0,
    personas: (file.personas ?? []).filter((name) => find.persona(name) === null).length,
  };
  const stages: Stage[] = [];
  const steps: Step[] = [];
  for (const stage of placed(file.stages)) {
    const id = newId();
    stages.push({ ...newPart(id), title: stage.title, phase: stage.phase, position: stage.position });
    for (const { title, position } of placed(stage.steps)) {
      steps.push({ ...newPart(newId()), stageId: id, title, subMapId: null, position });
    }
  }
  const lanes: Lane[] = [];
  const cells: Cell[] = [];
  const cards: Card[] = [];
  for (const { kind, title = '', zone, height, settings, cells: own, position } of placed(file.lanes)) {
    const laneId = newId();
    const usual = newLane(kind);
    lanes.push({
      ...newPart(laneId),
      ...usual,
      title,
      zone: zone ?? usual.zone,
      height: height ?? usual.height,
      settings: settings ?? usual.settings,
      position,
    });
    for (const cell of own) {
      const step = steps[cell.step - 1];
      if (!step) continue;
      const id = cellId(laneId, step.id);
      cells.push({
        ...blankCell(id),
        text: cell.text ?? '',
        evidence: cell.evidence ?? 'none',
        amount: cell.amount ?? null,
        unit: cell.unit ?? '',
        target: cell.target ?? null,
        sampleSize: cell.sampleSize ?? null,
        source: cell.source ?? '',
        flag: cell.momentOfTruth ?? false,
        emotions: readEmotions(cell.emotions, find.persona),
      });
      for (const card of placed(cell.cards ?? [])) {
        // A card that found nothing elsewhere has its name as text, and may find it here.
        const touchpoint = card.kind === 'touchpoint' ? (card.touchpoint ?? card.text ?? '') : '';
        const channel = card.kind === 'channel' ? (card.channel ?? card.text ?? '') : '';
        const touchpointId = touchpoint ? find.touchpoint(touchpoint) : null;
        const channelId = channel ? find.channel(channel) : null;
        if (touchpoint && !touchpointId) left.touchpoints += 1;
        if (channel && !channelId) left.channels += 1;
        const isLinked = touchpointId !== null || channelId !== null;
        cards.push({
          ...newPart(newId()),
          ...newCard(card.kind, {
            text: isLinked ? '' : card.text || touchpoint || channel,
            note: card.note ?? '',
            metric: card.metric ?? '',
            touchpointId,
            channelId,
          }),
          laneId,
          stepId: step.id,
          position: card.position,
        });
      }
    }
  }
  const told = Object.fromEntries(portableTexts.map((field) => [field, file[field] ?? '']));
  const about = { type, language, header: { ...told, ...header } };
  const map: MapState = {
    ...emptyMap({ ...about, type: file.type }),
    stage: byId(stages),
    step: byId(steps),
    lane: byId(lanes),
    cell: byId(cells),
    card: byId(cards),
  };
  return { map: type === file.type ? map : copyMap(map, about), left };
}
