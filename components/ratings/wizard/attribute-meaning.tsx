'use client';

import { useTranslations } from 'next-intl';
import { Combobox } from '@/components/ui/combobox';
import type { ColumnOf } from '@/lib/imports/mapping/mapping-schema';
import type { AttributeChoice, ColumnFacts } from '@/lib/ratings/import-types';
import { ValueWords } from './value-words';

const longestKey = 60;

/** Under which attribute a column is filed: one that former waves have, so that they can be compared, or a new one. */
export function AttributeMeaning({
  column,
  facts,
  attributes,
  onChange,
}: {
  column: ColumnOf<'attribute'>;
  facts: ColumnFacts;
  attributes: readonly AttributeChoice[];
  onChange: (column: ColumnOf<'attribute'>) => void;
}) {
  const t = useTranslations('ratings.wizard');
  const { attribute, label } = column;
  const known = attributes.some(({ key }) => key === attribute);
  const options = attributes.map(({ key, label: name }) => ({ value: key, label: name }));
  return (
    <div className="flex items-center gap-1.5">
      <Combobox
        aria-label={t('attributeOf', { column: facts.name })}
        className="min-w-0 flex-1"
        options={
          known ? options : [{ value: attribute, label: label ?? attribute, hint: t('newMark') }, ...options]
        }
        value={attribute}
        onChange={(key) => {
          const choice = attributes.find((one) => one.key === key);
          if (choice) onChange({ ...column, attribute: choice.key, label: choice.label });
        }}
        onCreate={(name) =>
          onChange({ ...column, attribute: name.trim().slice(0, longestKey), label: name.trim() })
        }
        searchPlaceholder={t('findAttribute')}
      />
      <ValueWords
        values={column.values}
        facts={facts}
        onChange={(values) => onChange({ ...column, values })}
      />
    </div>
  );
}
