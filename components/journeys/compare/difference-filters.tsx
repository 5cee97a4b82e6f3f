'use client';

import { useTranslations } from 'next-intl';
import { usePathname, useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { PlainSelect, type PlainOption } from '@/components/ui/plain-select';
import { Spinner } from '@/components/ui/spinner';

/** The choices of one filter, with how many differences each lets through. */
export interface FilterChoice {
  name: 'kind' | 'change' | 'stage';
  value: string;
  options: readonly PlainOption<string>[];
}

/** Narrows the list of differences; what is chosen stands in the address. */
export function DifferenceFilters({ filters }: { filters: readonly FilterChoice[] }) {
  const t = useTranslations('mapCompare.list');
  const router = useRouter();
  const path = usePathname();
  const [pending, start] = useTransition();
  const choose = (name: string, value: string) => {
    const asked = new URLSearchParams(filters.map((filter) => [filter.name, filter.value]));
    asked.set(name, value);
    for (const [key, one] of [...asked]) if (one === '') asked.delete(key);
    const query = asked.toString();
    start(() => router.replace(query ? `${path}?${query}` : path, { scroll: false }));
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {filters.map(({ name, value, options }) => (
        <PlainSelect
          key={name}
          aria-label={t(name)}
          value={value}
          options={options}
          onChange={(next) => choose(name, next)}
          className="max-sm:w-full sm:max-w-56"
        />
      ))}
      {pending && <Spinner />}
    </div>
  );
}
