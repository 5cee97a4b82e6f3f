import { phases, type Phase } from '@/db/values/touchpoints';
import { readSegment, readSegmentIds, segmentEntry, type DashboardParams } from './dashboard-params';
import type { Chip } from './filter-chips';
import type { LabelledValue } from './filter-group';

export interface NamedOption {
  id: string;
  name: string;
}

/** Something known of respondents, as people call it, and the labels that occur. */
export interface FilterAttribute {
  key: string;
  label: string;
  values: readonly string[];
}

/** What figures can be narrowed down to. */
export interface FilterLists {
  channels: readonly NamedOption[];
  objects: readonly NamedOption[];
  owners: readonly NamedOption[];
  /** Segments with rules. */
  segments: readonly (NamedOption & { archived: boolean })[];
  attributes: readonly FilterAttribute[];
}

/** One thing to filter by. */
export interface ListFilter {
  key: string;
  label: string;
  options: readonly LabelledValue[];
  chosen: readonly string[];
  /** What the address says once these are chosen. */
  choose: (values: readonly string[]) => Partial<DashboardParams>;
  /** What a chosen value is called that is none of the options. */
  nameOf: (value: string) => string;
}

export interface FilterWords {
  label: (key: 'phase' | 'channel' | 'object' | 'owner' | 'segment') => string;
  phase: (phase: Phase) => string;
  /** For what was deleted since. */
  gone: string;
}

const without = <T extends string>(list: readonly T[], value: T) => list.filter((one) => one !== value);

/** Everything that the dashboard can be filtered by, in the order of its panel. Auditors score for a segment and are of none. */
export function listFilters(
  lists: FilterLists,
  params: DashboardParams,
  isOfAuditors: boolean,
  words: FilterWords,
): ListFilter[] {
  const optionsOf = (list: readonly NamedOption[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const gone = () => words.gone;
  const byId = (key: 'channel' | 'object' | 'owner', list: readonly NamedOption[]): ListFilter => ({
    key,
    label: words.label(key),
    options: optionsOf(list),
    chosen: params[key],
    choose: (values) => ({ [key]: [...values] }),
    nameOf: gone,
  });
  const segmentIds = readSegmentIds(params.segment);
  const said = readSegment(params.segment);
  const known = new Map(lists.attributes.map((attribute) => [attribute.key, attribute]));
  const attributes = [
    ...lists.attributes,
    ...Object.keys(said)
      .filter((key) => !known.has(key))
      .map((key) => ({ key, label: key, values: [] })),
  ];
  return [
    {
      key: 'phase',
      label: words.label('phase'),
      options: phases.map((value) => ({ value, label: words.phase(value) })),
      chosen: params.phase,
      choose: (values) => ({ phase: phases.filter((phase) => values.includes(phase)) }),
      nameOf: gone,
    },
    byId('channel', lists.channels),
    byId('object', lists.objects),
    byId('owner', lists.owners),
    {
      key: 'segment',
      label: words.label('segment'),
      options: optionsOf(
        lists.segments.filter(({ id, archived }) => segmentIds.includes(id) || (!archived && !isOfAuditors)),
      ),
      chosen: segmentIds,
      choose: (values) => ({
        segment: [...params.segment.filter((entry) => !segmentIds.includes(entry)), ...values],
      }),
      nameOf: gone,
    },
    ...attributes.map(({ key, label, values }) => ({
      key: `segment ${key}`,
      label,
      options: values.map((value) => ({ value, label: value })),
      chosen: said[key] ?? [],
      choose: (next: readonly string[]) => ({
        segment: [
          ...params.segment.filter((entry) => !entry.startsWith(`${encodeURIComponent(key)}=`)),
          ...next.map((value) => segmentEntry(key, value)),
        ],
      }),
      nameOf: (value: string) => value,
    })),
  ];
}

/** The filters in force, each value apart. */
export function chipsOf(
  filters: readonly ListFilter[],
  setParams: (patch: Partial<DashboardParams>) => void,
): Chip[] {
  return filters.flatMap(({ key, label, options, chosen, choose, nameOf }) =>
    chosen.map((value) => ({
      key: `${key} ${value}`,
      label,
      value: options.find((one) => one.value === value)?.label ?? nameOf(value),
      remove: () => setParams(choose(without(chosen, value))),
    })),
  );
}
