'use client';

import { Check, ChevronsUpDown, LayoutGrid, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { BrandMark, type Mark } from './brand-mark';
import { DropPanel } from './drop-panel';
import { SearchList } from './search-list';

export interface SwitcherPlace {
  organization: { slug: string; isMember: boolean; mayCreate: boolean } & Mark;
  workspaces: readonly ({ slug: string; isSample: boolean } & Mark)[];
}

export interface SwitcherProps {
  /** The brand or organization that is open. */
  current: Mark;
  currentPath: string;
  places: readonly SwitcherPlace[];
}

/** From one brand to another, by name. */
export function WorkspaceSwitcher({ current, currentPath, places }: SwitcherProps) {
  const t = useTranslations('shell.switcher');
  const nav = useTranslations('shell.nav');
  const router = useRouter();
  const [query, setQuery] = useState('');
  return (
    <DropPanel
      label={`${t('label')}: ${current.name}`}
      className="w-72 p-1"
      buttonClassName="flex min-h-control min-w-0 flex-1 items-center gap-2 rounded px-1.5 text-left font-semibold hover:bg-hover aria-expanded:bg-hover"
      button={
        <>
          <BrandMark {...current} />
          <span className="min-w-0 flex-1 truncate">{current.name}</span>
          <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-subtle" />
        </>
      }
    >
      {(close) => (
        <SearchList
          label={t('label')}
          placeholder={t('search')}
          query={query}
          onQuery={setQuery}
          inputClassName="mb-1 h-control rounded border border-line bg-surface px-2"
          listClassName="max-h-80"
          empty={t('none')}
          onChoose={(path) => {
            close();
            setQuery('');
            router.push(path);
          }}
          groups={places.map(({ organization, workspaces }) => ({
            key: organization.slug,
            heading: organization.name,
            entries: [
              ...workspaces.map((workspace) => {
                const path = `/o/${organization.slug}/${workspace.slug}`;
                return {
                  path,
                  label: workspace.name,
                  icon: <BrandMark name={workspace.name} colour={workspace.colour} logo={workspace.logo} />,
                  hint: (
                    <>
                      {workspace.isSample && <Badge>{t('sample')}</Badge>}
                      {path === currentPath && <Check aria-hidden="true" />}
                    </>
                  ),
                };
              }),
              ...(organization.isMember
                ? [
                    {
                      path: `/o/${organization.slug}`,
                      label: nav('brandsOverview'),
                      icon: organization.logo ? (
                        <BrandMark {...organization} />
                      ) : (
                        <LayoutGrid aria-hidden="true" />
                      ),
                    },
                  ]
                : []),
              ...(organization.mayCreate
                ? [
                    {
                      path: `/o/${organization.slug}/-/new`,
                      label: t('new'),
                      icon: <Plus aria-hidden="true" />,
                    },
                  ]
                : []),
            ],
          }))}
        />
      )}
    </DropPanel>
  );
}
