import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Column } from '@/components/data-table/column';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { useFormat } from '@/lib/format/use-format';
import {
  fieldOf,
  touchpointFieldNames,
  type FieldKind,
  type TouchpointField,
} from '@/lib/touchpoints/fields';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { fieldEdit, type EditSources } from './field-edit';
import { neglectsOfRow, type InventoryFacts } from './inventory-filters';
import type { InventoryStore } from './inventory-store';
import { valuesOf, type ValueWords } from './value-words';

const widths: Record<FieldKind, number> = {
  text: 200,
  longText: 240,
  value: 136,
  values: 184,
  boolean: 112,
  score: 96,
  halves: 104,
  rank: 88,
  minutes: 112,
  money: 120,
  channel: 168,
  unit: 144,
  person: 168,
  parent: 184,
  objects: 184,
  brandValues: 160,
};

const numeric: readonly FieldKind[] = ['score', 'halves', 'rank', 'minutes', 'money'];
const ungrouped: readonly FieldKind[] = ['text', 'longText', 'score', 'halves', 'minutes', 'money'];

/** Columns that a new screen shows; the rest is one click away. */
export const defaultColumns = [
  'name',
  'phase',
  'channelId',
  'kind',
  'ownerId',
  'presence',
  'control',
  'lifecycleStage',
  'aims',
  'neglects',
];

/** The order of rows by an attribute whose words have another order than the alphabet. */
function orderOf(field: TouchpointField): Column<TouchpointRow>['order'] {
  const { kind, list } = fieldOf(field);
  if (numeric.includes(kind)) return (row) => row[field] as number | null;
  if (kind !== 'value' || !list || list === 'touchpointKinds') return undefined;
  const places = new Map(valuesOf(list).map((value, index) => [value, index]));
  return (row) => places.get(String(row[field])) ?? null;
}

/** Every column of the inventory, in the order in which they are offered. */
export function useInventoryColumns(
  store: InventoryStore,
  sources: EditSources,
  facts: InventoryFacts,
): Column<TouchpointRow>[] {
  const t = useTranslations('touchpoints');
  const format = useFormat();

  return useMemo(() => {
    const { words, lists } = sources;
    const nameOf = (id: string) => store.read().byId.get(id)?.name ?? '';
    const own = touchpointFieldNames.map((field): Column<TouchpointRow> => {
      const { kind } = fieldOf(field);
      return {
        key: field,
        label: words.field(field),
        width: field === 'name' ? 280 : widths[kind],
        numeric: numeric.includes(kind),
        text: (row) => words.text(row, field, nameOf),
        order: orderOf(field),
        edit: fieldEdit(field, sources),
        groupable: !ungrouped.includes(kind),
        content: contentOf(field, words, t('archived')),
      };
    });
    const media = new Map(lists.channels.map(({ id, medium }) => [id, medium]));
    const mediumOf = (row: TouchpointRow) => (row.channelId ? media.get(row.channelId) : undefined);
    const derived: Column<TouchpointRow>[] = [
      {
        key: 'medium',
        label: words.field('medium'),
        width: 104,
        text: (row) => {
          const medium = mediumOf(row);
          return medium ? words.listed('media', medium) : '';
        },
        groupable: true,
      },
      {
        key: 'neglects',
        label: t('freshness.column'),
        width: 120,
        numeric: true,
        text: (row) => {
          const missing = neglectsOfRow(row, facts).length;
          return missing === 0 ? '' : format.number(missing);
        },
        order: (row) => neglectsOfRow(row, facts).length || null,
      },
      {
        key: 'standards',
        label: words.field('standards'),
        width: 104,
        numeric: true,
        text: (row) => (row.standards === 0 ? '' : format.number(row.standards)),
        order: (row) => row.standards || null,
      },
      {
        key: 'updatedAt',
        label: words.field('updatedAt'),
        width: 128,
        text: (row) => format.date(row.updatedAt),
        order: (row) => Date.parse(row.updatedAt),
      },
    ];
    return [...own, ...derived];
  }, [store, sources, facts, t, format]);
}

/** What shows more than its words: a person, a presence that is not the usual one, an archived name. */
function contentOf(
  field: TouchpointField,
  words: ValueWords,
  archived: string,
): Column<TouchpointRow>['content'] {
  if (field === 'ownerId') {
    return function Owner(row) {
      const name = row.ownerId ? words.name.people(row.ownerId) : '';
      return name === '' ? null : (
        <span className="flex min-w-0 items-center gap-1.5">
          <Avatar name={name} size="sm" />
          <span className="truncate">{name}</span>
        </span>
      );
    };
  }
  if (field === 'presence') {
    return function Presence({ presence }) {
      const label = words.listed('presences', presence);
      if (presence === 'existing') return <span className="truncate">{label}</span>;
      return <Badge tone={presence === 'proposed' ? 'accent' : 'neutral'}>{label}</Badge>;
    };
  }
  if (field === 'name') {
    return function Name(row) {
      return (
        <>
          <span className="truncate">{row.name}</span>
          {row.archived && <Badge className="ml-2">{archived}</Badge>}
        </>
      );
    };
  }
  return undefined;
}
