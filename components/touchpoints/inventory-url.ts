import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from 'nuqs/server';
import { touchpointKinds } from '@/db/values/touchpoint-kinds';
import {
  aims,
  controls,
  dataKinds,
  involvements,
  lifecycleStages,
  media,
  phases,
  presences,
  risks,
} from '@/db/values/touchpoints';
import { neglects } from '@/lib/touchpoints/freshness';

export const inventoryViews = ['table', 'tree', 'coverage', 'freshness'] as const;
export type InventoryView = (typeof inventoryViews)[number];

/** Rows that the server renders; with many more, the rest follows in its own answer. */
export const firstRows = 60;

const densities = ['compact', 'comfortable'] as const;

/** In a filter: rows that have no value. */
export const none = 'none';

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  parseAsArrayOf(parseAsStringLiteral([...values, none] as const)).withDefault([]);
const ids = parseAsArrayOf(parseAsString).withDefault([]);

/** Everything that the screen shows, as the address says it; a saved view is such an address. */
export const inventoryParsers = {
  view: parseAsStringLiteral(inventoryViews).withDefault('table'),
  q: parseAsString.withDefault(''),
  phase: oneOf(phases),
  channel: ids,
  medium: oneOf(media),
  kind: oneOf(touchpointKinds),
  presence: oneOf(presences),
  owner: ids,
  unit: ids,
  object: ids,
  brandValue: ids,
  lifecycle: oneOf(lifecycleStages),
  control: oneOf(controls),
  involvement: oneOf(involvements),
  aim: oneOf(aims),
  risk: oneOf(risks),
  data: oneOf(dataKinds),
  neglect: oneOf(neglects),
  archived: parseAsBoolean.withDefault(false),
  /** Column keys in their order; a minus in front sorts downwards. */
  sort: parseAsArrayOf(parseAsString).withDefault([]),
  group: parseAsString.withDefault(''),
  columns: parseAsArrayOf(parseAsString).withDefault([]),
  density: parseAsStringLiteral(densities).withDefault('compact'),
  coverage: parseAsStringLiteral(['channel', 'medium']).withDefault('channel'),
};
export type InventoryQuery = inferParserType<typeof inventoryParsers>;

export const loadInventoryQuery = createLoader(inventoryParsers);
const serialize = createSerializer(inventoryParsers);

/** What a saved view keeps: arrangement and filters, without the search under way. */
export const addressOf = (query: InventoryQuery): string => serialize({ ...query, q: '' });

/** Whether the table stands in the inventory's own order, with nothing filtered away. */
export const isPlain = (query: InventoryQuery): boolean =>
  serialize({ ...query, columns: null, density: null }) === '';
