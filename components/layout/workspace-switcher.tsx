'use client';

import { Check, ChevronsUpDown, LayoutGrid, Plus } from 'lucide-react';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Popover } from '@/components/ui/popover';
import { Badge } from '@/components/ui/badge';

export interface SwitcherPlace {
  organization: { slug: string; name: string; isMember: boolean; mayCreate: boolean };
  workspaces: readonly { slug: string; name: string; colour: string | null; isSample: boolean }[];
}

export interface SwitcherProps {
  /** Name of the brand or organization that is open. */
  current: string;
  currentPath: string;
  places: readonly SwitcherPlace[];
}

const itemLook =
  'flex min-h-control cursor-default items-center gap-2 rounded px-2 data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-subtle';

/** From one brand to another, by name. */
export function WorkspaceSwitcher({ current, currentPath, places }: SwitcherProps) {
  const t = useTranslations('shell.switcher');
  const nav = useTranslations('shell.nav');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const go = (path: string) => {
    setOpen(false);
    router.push(path);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      className="w-72 p-1"
      trigger={
        <button
          type="button"
          aria-label={`${t('label')}: ${current}`}
          className="flex min-h-control min-w-0 flex-1 items-center gap-1 rounded px-1.5 text-left font-semibold hover:bg-hover"
        >
          <span className="min-w-0 flex-1 truncate">{current}</span>
          <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-subtle" />
        </button>
      }
    >
      <Command label={t('label')} loop>
        <Command.Input
          autoFocus
          placeholder={t('search')}
          className="mb-1 h-control w-full rounded border border-line bg-surface px-2 outline-none placeholder:text-ink-subtle"
        />
        <Command.List className="max-h-80 overflow-y-auto">
          <Command.Empty className="px-2 py-3 text-ink-muted">{t('none')}</Command.Empty>
          {places.map(({ organization, workspaces }) => (
            <Command.Group
              key={organization.slug}
              heading={organization.name}
              className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-subtle"
            >
              {workspaces.map((workspace) => {
                const path = `/o/${organization.slug}/${workspace.slug}`;
                return (
                  <Command.Item
                    key={path}
                    value={`${organization.name} ${workspace.name} ${path}`}
                    onSelect={() => go(path)}
                    className={itemLook}
                  >
                    <BrandMark name={workspace.name} colour={workspace.colour} />
                    <span className="min-w-0 flex-1 truncate">{workspace.name}</span>
                    {workspace.isSample && <Badge>{t('sample')}</Badge>}
                    {path === currentPath && <Check aria-hidden="true" />}
                  </Command.Item>
                );
              })}
              {organization.isMember && (
                <Command.Item
                  value={`${organization.name} ${nav('brandsOverview')}`}
                  onSelect={() => go(`/o/${organization.slug}`)}
                  className={itemLook}
                >
                  <LayoutGrid aria-hidden="true" />
                  {nav('brandsOverview')}
                </Command.Item>
              )}
              {organization.mayCreate && (
                <Command.Item
                  value={`${organization.name} ${t('new')}`}
                  onSelect={() => go(`/o/${organization.slug}/-/new`)}
                  className={itemLook}
                >
                  <Plus aria-hidden="true" />
                  {t('new')}
                </Command.Item>
              )}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Popover>
  );
}

/** A brand's initial on its colour; decoration beside the written name. */
export function BrandMark({ name, colour }: { name: string; colour: string | null }) {
  return (
    <span
      aria-hidden="true"
      className="flex size-5 shrink-0 items-center justify-center rounded border border-line-strong text-xs font-semibold text-ink-muted"
      style={colour ? { borderColor: colour, boxShadow: `inset 0 -3px 0 ${colour}` } : undefined}
    >
      {[...name][0]?.toLocaleUpperCase()}
    </span>
  );
}
