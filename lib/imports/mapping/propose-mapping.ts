import type { Delimiter, Encoding } from '../read/table';
import { adaptMapping, bestFormer, type Followed, type FormerMapping } from './adapt-mapping';
import { type ColumnProfile, detectDecimal, profileColumns } from './column-profile';
import { foldName } from './fold-name';
import type { ColumnRole, Mapping, MappingInput } from './mapping-schema';
import type { Layout } from './mapping-values';
import { proposeScale, proposeWordScale } from './propose-scale';
import { isAnswers, isAttribute, measureByName, roleByHeader } from './propose-roles';
import { beginningOf } from '../read/well-formed';

type ColumnInput = MappingInput['columns'][number];

export interface Sample {
  columns: readonly string[];
  /** Data rows from the beginning of the file. */
  rows: readonly (readonly string[])[];
  fileName?: string;
  encoding?: Encoding;
  delimiter?: Delimiter;
  sheet?: string;
  header?: boolean;
  skipRows?: number;
}

export interface Inventory {
  touchpoints: readonly { id: string; name: string }[];
}

export interface ProposedMapping {
  mapping: MappingInput;
  /** The former mapping that it follows, if any. */
  followed: Followed | null;
  /** Columns that a person should look at: guessed without a header, a name or a former wave to go by. */
  unsure: string[];
}

/**
 * A mapping to begin with, from the first rows of a file: the one that a person has chosen (`follow`, null for none),
 * else that of a former wave where at least 60 % of its columns are there again, else guesses by headers, values and the names in the inventory. It may lack what the file does
 * not tell; `checkMapping` says what.
 */
export function proposeMapping(
  sample: Sample,
  inventory: Inventory,
  formers: readonly FormerMapping[] = [],
  follow?: string | null,
): ProposedMapping {
  const file = {
    encoding: sample.encoding,
    delimiter: sample.delimiter,
    sheet: sample.sheet,
    header: sample.header ?? true,
    skipRows: sample.skipRows ?? 0,
  };
  const former =
    follow === undefined ? bestFormer(sample.columns, formers) : formers.find(({ id }) => id === follow);
  if (former) {
    const { mapping, followed, unsure } = adaptMapping(sample, former);
    return { mapping: { ...mapping, file }, followed, unsure };
  }
  const decimal = detectDecimal(sample.rows);
  const profiles = profileColumns(sample.columns, sample.rows, decimal);
  const known = new Map(inventory.touchpoints.map(({ id, name }) => [foldName(name), id]));
  const roles = new Map<ColumnProfile, ColumnRole>();
  const taken = new Set<ColumnRole>();
  const furtherWholes = new Set<ColumnProfile>();
  for (const profile of profiles) {
    const role = known.has(foldName(profile.name)) ? undefined : roleByHeader(profile);
    if (role === 'overall' && taken.has(role)) furtherWholes.add(profile);
    if (role === undefined || taken.has(role)) continue;
    taken.add(role);
    roles.set(profile, role);
  }
  const layout = proposeLayout(profiles, roles, known);
  const draft =
    layout === 'wide'
      ? wideColumns(profiles, { roles, known, furtherWholes })
      : namedColumns(profiles, roles, known, layout);
  return {
    mapping: {
      version: 1,
      file,
      layout,
      period: proposePeriod(draft.columns, sample.fileName),
      decimal,
      defaults: draft.defaults,
      columns: draft.columns,
    },
    followed: null,
    unsure: draft.unsure,
  };
}

interface Draft {
  columns: ColumnInput[];
  defaults: Mapping['defaults'];
  unsure: string[];
}

const nameHeader =
  /^(touch ?point|item|question|measure|measure id|attribute|punkt styku|pytanie|otázka|punct de contact|întrebare|точка контакта|вопрос)( name)?$/;
const scoreHeader =
  /^(score|rating|answer|value|response|points|ocena|wynik|hodnocení|skóre|známka|scor|notă|evaluare|балл|оценка)$/;

function proposeLayout(
  profiles: readonly ColumnProfile[],
  roles: ReadonlyMap<ColumnProfile, ColumnRole>,
  known: ReadonlyMap<string, string>,
): Layout {
  const names = profiles.find((profile) => isNames(profile, known));
  if (!names) return 'wide';
  if ([...roles.values()].includes('mean')) return 'aggregated-means';
  if (percentColumns(profiles).length > 1) return 'aggregated-distribution';
  return profiles.some((profile) => scoreHeader.test(foldName(profile.name)) || isAnswers(profile))
    ? 'long'
    : 'wide';
}

function isNames({ name, distinct, numbers }: ColumnProfile, known: ReadonlyMap<string, string>): boolean {
  if (nameHeader.test(foldName(name))) return true;
  const hits = [...distinct.keys()].filter((cell) => known.has(foldName(cell))).length;
  return numbers < 0.5 && distinct.size > 1 && hits * 2 >= distinct.size;
}

function percentColumns(profiles: readonly ColumnProfile[]): ColumnProfile[] {
  return profiles.filter(
    ({ name, numbers, min, max, distinct }) =>
      /per ?cent|%|procent|процент|share|box/i.test(name) &&
      (numbers > 0.9 || [...distinct.keys()].every((cell) => /%$/.test(cell))) &&
      (min === Infinity || (min >= 0 && max <= 100)),
  );
}

interface Found {
  roles: ReadonlyMap<ColumnProfile, ColumnRole>;
  /** Names of the inventory. */
  known: ReadonlyMap<string, string>;
  /** Further questions about a whole: no touchpoints, or the overall score would hold their parts twice. */
  furtherWholes: ReadonlySet<ColumnProfile>;
}

function wideColumns(profiles: readonly ColumnProfile[], { roles, known, furtherWholes }: Found): Draft {
  const unsure: string[] = [...furtherWholes].map(({ name }) => name);
  const answers = profiles.filter((profile) => {
    if (roles.has(profile) || furtherWholes.has(profile) || isAttribute(profile)) return false;
    return (
      known.has(foldName(profile.name)) || isAnswers(profile) || proposeWordScale([profile]) !== undefined
    );
  });
  const family = answerFamily(answers, known);
  const defaults = proposeScale(family) ?? {};
  const columns = profiles.map((profile): ColumnInput => {
    const column = profile.name;
    const role = roles.get(profile);
    if (role === 'overall') return { column, role };
    if (role === 'recommendation') return { column, role, missing: profile.max > 10 ? ['11'] : [] };
    if (role === 'respondent' || role === 'weight' || role === 'date' || role === 'period')
      return { column, role };
    if (role === 'brand' || role === 'object') return { column, role };
    if (family.includes(profile)) {
      const id = known.get(foldName(column));
      if (id === undefined) unsure.push(column);
      const touchpoint =
        id === undefined ? ({ match: 'new', name: spoken(column) } as const) : ({ match: 'id', id } as const);
      return { column, role: 'touchpoint', touchpoint };
    }
    if (isAttribute(profile))
      return { column, role: 'attribute', attribute: attributeName(column), label: spoken(column) };
    return { column, role: 'ignore' };
  });
  return { columns: distinctAttributes(columns), defaults, unsure };
}

/** The columns that share the commonest highest value, or nearly: one questionnaire asks its ratings on one scale. */
function answerFamily(
  answers: readonly ColumnProfile[],
  known: ReadonlyMap<string, string>,
): ColumnProfile[] {
  const sizes = new Map<number, number>();
  for (const { max } of answers) sizes.set(max, (sizes.get(max) ?? 0) + 1);
  const [common] = [...sizes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  // Nobody may have given the best answer, or the code for "never used", to one of them in the first rows.
  const isNear = ({ max, distinct }: ColumnProfile) => max + 1 === common && distinct.size >= 4;
  return answers.filter(
    (profile) => profile.max === common || isNear(profile) || known.has(foldName(profile.name)),
  );
}

type NameEntry = NonNullable<Extract<ColumnInput, { role: 'touchpoint-name' }>['touchpoints']>[number];

/** Characters of a name that a mapping may list. */
const longestName = 200;

function namedColumns(
  profiles: readonly ColumnProfile[],
  roles: ReadonlyMap<ColumnProfile, ColumnRole>,
  known: ReadonlyMap<string, string>,
  layout: Layout,
): Draft {
  const names = profiles.find((profile) => isNames(profile, known));
  const percents = layout === 'aggregated-distribution' ? percentColumns(profiles) : [];
  const score =
    layout === 'long'
      ? (profiles.find((profile) => scoreHeader.test(foldName(profile.name))) ??
        profiles.find((profile) => isAnswers(profile) && !roles.has(profile)))
      : undefined;
  const unsure: string[] = [];
  const allowed: ColumnRole[] = layout === 'long' ? ['respondent', 'weight'] : ['mean', 'n', 'sd'];
  const columns = profiles.map((profile): ColumnInput => {
    const column = profile.name;
    if (profile === names) {
      const taken = new Set<string>();
      const touchpoints = [...profile.distinct.keys()].flatMap((value): NameEntry[] => {
        const id = known.get(foldName(value));
        if (id !== undefined) return [{ value, touchpoint: { match: 'id', id } }];
        const as = value.length <= longestName ? measureByName(value) : undefined;
        if (as === undefined || taken.has(as)) return [];
        taken.add(as);
        return [{ value, as, ...(as === 'recommendation' ? { scale: { min: 0, max: 10 } } : {}) }];
      });
      return { column, role: 'touchpoint-name', touchpoints };
    }
    if (profile === score) return { column, role: 'score' };
    const place = percents.indexOf(profile);
    if (place !== -1) {
      unsure.push(column);
      return { column, role: 'percent', category: column, value: place + 1 };
    }
    const role = roles.get(profile);
    if (role === 'date' || role === 'period' || role === 'brand' || role === 'object')
      return { column, role };
    if (role === 'respondent' || role === 'weight' || role === 'mean' || role === 'n' || role === 'sd') {
      return allowed.includes(role) ? { column, role } : { column, role: 'ignore' };
    }
    if (isAttribute(profile) && layout === 'long') {
      return { column, role: 'attribute', attribute: attributeName(column), label: spoken(column) };
    }
    return { column, role: 'ignore' };
  });
  const means = profiles.find((profile) => roles.get(profile) === 'mean');
  const scored = score ?? means;
  const defaults = scored && layout !== 'aggregated-distribution' ? (proposeScale([scored]) ?? {}) : {};
  return {
    columns: distinctAttributes(columns),
    defaults: layout === 'long' ? defaults : pickScale(defaults),
    unsure,
  };
}

function pickScale(defaults: Mapping['defaults']): Mapping['defaults'] {
  return defaults.scale ? { scale: defaults.scale } : {};
}

function proposePeriod(columns: readonly ColumnInput[], fileName = ''): MappingInput['period'] {
  if (columns.some((column) => column.role === 'period')) return { from: 'period' };
  if (columns.some((column) => column.role === 'date')) return { from: 'date', granularity: 'quarter' };
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(fileName)?.[1] ?? String(new Date().getUTCFullYear());
  return { kind: 'year', start: `${year}-01-01` };
}

/** A header as words: "wait_time" is "Wait time". */
function spoken(header: string): string {
  const words = beginningOf(header.replace(/[_\s]+/gu, ' ').trim(), 100);
  return words === '' ? header : words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}

function attributeName(header: string): string {
  const letters = foldName(header)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const name = beginningOf(letters, 50);
  return name === '' || ['constructor', 'prototype'].includes(name) ? 'attribute' : name;
}

function distinctAttributes(columns: ColumnInput[]): ColumnInput[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    if (column.role !== 'attribute') return column;
    let name = column.attribute;
    for (let copy = 2; taken.has(name); copy += 1) name = `${column.attribute}-${copy}`;
    taken.add(name);
    return { ...column, attribute: name };
  });
}
