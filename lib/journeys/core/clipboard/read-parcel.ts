import { cardKinds, evidenceLevels, laneHeights, laneKinds, laneZones } from '@/db/values/journeys';
import { phases } from '@/db/values/touchpoints';
import { cardsInCell, mapLimits, textLengths } from '../limits';
import type { CardFields, CellFields } from '../types';
import type { Parcel } from './parcel';

type Loose = Readonly<Record<string, unknown>>;

/** What another page may have put there is thrown away whole at the first thing that is wrong. */
class Unreadable extends Error {}

function check(isRight: boolean): asserts isRight {
  if (!isRight) throw new Unreadable();
}

function readObject(value: unknown): Loose {
  check(typeof value === 'object' && value !== null && !Array.isArray(value));
  return value as Loose;
}

function readList<Item>(value: unknown, most: number, read: (item: unknown) => Item): Item[] {
  check(Array.isArray(value) && value.length <= most);
  return (value as unknown[]).map(read);
}

function readText(value: unknown, most: number): string {
  check(typeof value === 'string' && value.length <= most);
  return value;
}

function readOne<Value extends string>(value: unknown, all: readonly Value[]): Value {
  const found = all.find((one) => one === value);
  check(found !== undefined);
  return found;
}

function readNumber(value: unknown, isRight: (number: number) => boolean): number {
  check(typeof value === 'number' && Number.isFinite(value) && isRight(value));
  return value;
}

const readFigure = (value: unknown) =>
  value === null ? null : readNumber(value, (number) => Math.abs(number) <= 1e12);

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const curve = /^([0-9a-f-]{36}\.)?(current|intended)$/;

function readId(value: unknown): string | null {
  if (value === null) return null;
  const id = readText(value, 36);
  check(uuid.test(id));
  return id;
}

function readEmotions(value: unknown): Record<string, number> {
  const entries = Object.entries(readObject(value));
  check(entries.length <= 20);
  return Object.fromEntries(
    entries.map(([key, point]) => {
      check(curve.test(key));
      return [key, readNumber(point, (number) => Math.abs(number) <= 2 && Number.isInteger(number * 2))];
    }),
  );
}

function readValues(value: unknown): CellFields {
  const cell = readObject(value);
  check(typeof cell.flag === 'boolean');
  return {
    text: readText(cell.text, textLengths.text),
    evidence: readOne(cell.evidence, evidenceLevels),
    amount: readFigure(cell.amount),
    unit: readText(cell.unit, textLengths.short),
    target: readFigure(cell.target),
    sampleSize:
      cell.sampleSize === null
        ? null
        : readNumber(cell.sampleSize, (size) => Number.isInteger(size) && size >= 0 && size <= 1e9),
    source: readText(cell.source, textLengths.short),
    flag: cell.flag,
    emotions: readEmotions(cell.emotions),
  };
}

function readCard(value: unknown): CardFields {
  const card = readObject(value);
  return {
    kind: readOne(card.kind, cardKinds),
    text: readText(card.text, textLengths.text),
    note: readText(card.note, textLengths.text),
    touchpointId: readId(card.touchpointId),
    channelId: readId(card.channelId),
    fileId: readId(card.fileId),
    ownerId: readId(card.ownerId),
    metric: readText(card.metric, textLengths.short),
  };
}

function readWhole(value: unknown): Parcel {
  const parcel = readObject(value);
  check(parcel.version === 1);
  const brand = readObject(parcel.brand);
  const stages = readList(parcel.stages, mapLimits.stages, (one) => {
    const stage = readObject(one);
    return { title: readText(stage.title, textLengths.title), phase: readOne(stage.phase, phases) };
  });
  const steps = readList(parcel.steps, mapLimits.steps, (one) => {
    const step = readObject(one);
    return {
      title: readText(step.title, textLengths.title),
      stage: readNumber(step.stage, (at) => stages[at] !== undefined),
    };
  });
  const lanes = readList(parcel.lanes, mapLimits.lanes, (one) => {
    const lane = readObject(one);
    return {
      kind: readOne(lane.kind, laneKinds),
      title: readText(lane.title, textLengths.title),
      zone: readOne(lane.zone, laneZones),
      height: readOne(lane.height, laneHeights),
    };
  });
  const cells = readList(parcel.cells, lanes.length, (row) =>
    readList(row, steps.length, (one) => {
      const cell = readObject(one);
      return {
        text: readText(cell.text, (textLengths.text + 1) * cardsInCell),
        values: readValues(cell.values),
        cards: readList(cell.cards, cardsInCell, readCard),
      };
    }),
  );
  check(cells.length === lanes.length && cells.every((row) => row.length === steps.length));
  return {
    version: 1,
    what: readOne(parcel.what, ['cells', 'stages', 'lanes'] as const),
    brand: {
      organization: readText(brand.organization, 200),
      workspace: readText(brand.workspace, 200),
      name: readText(brand.name, 200),
    },
    lanes,
    stages,
    steps,
    cells,
  };
}

/** A parcel from the clipboard; null where there is none or where anything in it is not as it should be. */
export function readParcel(text: string): Parcel | null {
  if (text === '') return null;
  try {
    return readWhole(JSON.parse(text));
  } catch (error) {
    if (error instanceof Unreadable || error instanceof SyntaxError) return null;
    throw error;
  }
}
