import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormat } from '@/lib/format/use-format';
import { fieldOf, valueLists, type TouchpointField, type ValueList } from '@/lib/touchpoints/fields';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import type { Lists } from './row-store';

type Named = Pick<Lists, 'channels' | 'people' | 'units' | 'brands' | 'objects' | 'brandValues' | 'currency'>;

export interface ValueWords {
  /** Label of an attribute. */
  field: (name: string) => string;
  /** Label of a value of an enumerated list. */
  listed: (list: ValueList | 'media' | 'neglects', value: string) => string;
  yesNo: (value: boolean) => string;
  name: Record<
    'channels' | 'people' | 'units' | 'brands' | 'objects' | 'brandValues',
    (id: string) => string
  >;
  /** An attribute of a touchpoint as people read it; empty where it has none. */
  text: (row: TouchpointRow, field: TouchpointField, nameOf: (id: string) => string) => string;
}

/** All values of touchpoints in the reader's words. */
export function useValueWords(lists: Named): ValueWords {
  const fields = useTranslations('touchpointFields');
  const enums = useTranslations('enum');
  const kinds = useTranslations('touchpointKinds');
  const format = useFormat();

  return useMemo(() => {
    const names = (entries: readonly { id: string; name: string }[]) => {
      const byId = new Map(entries.map(({ id, name }) => [id, name]));
      return (id: string) => byId.get(id) ?? '';
    };
    const name = {
      channels: names(lists.channels),
      people: names(lists.people),
      units: names(lists.units),
      brands: names(lists.brands),
      objects: names(lists.objects),
      brandValues: names(lists.brandValues),
    };
    const kept = new Map<string, string>();
    const listed: ValueWords['listed'] = (list, value) => {
      const key = `${list}.${value}`;
      let label = kept.get(key);
      if (label === undefined)
        kept.set(key, (label = list === 'touchpointKinds' ? kinds(value) : enums(key)));
      return label;
    };
    const yesNo = (value: boolean) => enums(value ? 'booleans.yes' : 'booleans.no');
    const join = (items: readonly string[]) => items.filter(Boolean).join(', ');
    const text: ValueWords['text'] = (row, field, nameOf) => {
      const { kind, list } = fieldOf(field);
      const value = row[field];
      if (value === null || value === undefined || value === '') return '';
      switch (kind) {
        case 'text':
        case 'longText':
          return String(value);
        case 'value':
          return list ? listed(list, String(value)) : '';
        case 'values':
          return list ? join((value as string[]).map((one) => listed(list, one))) : '';
        case 'boolean':
          return yesNo(value === true);
        case 'score':
        case 'halves':
        case 'rank':
        case 'minutes':
          return format.number(Number(value));
        case 'money':
          return format.money(Number(value), lists.currency);
        case 'channel':
          return name.channels(String(value));
        case 'unit':
          return name.units(String(value));
        case 'person':
          return name.people(String(value));
        case 'parent':
          return nameOf(String(value));
        case 'objects':
          return join((value as string[]).map(name.objects));
        case 'brandValues':
          return join((value as string[]).map(name.brandValues));
      }
    };
    return { field: (key) => fields(key), listed, yesNo, name, text };
  }, [fields, enums, kinds, format, lists]);
}

export const valuesOf = (list: ValueList): readonly string[] => valueLists[list];
