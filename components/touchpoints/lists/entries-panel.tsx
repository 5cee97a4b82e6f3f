'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { phases } from '@/db/values/touchpoints';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { EntryMenu, UseCell } from './entry-cells';
import type { EntryActions, ShownEntry } from './entry-types';
import { useEntries } from './use-entries';

type SimpleList = 'channel' | 'unit' | 'brandValue';

interface EntriesPanelProps {
  list: SimpleList;
  entries: readonly ShownEntry[];
  /** Path of the touchpoints that name an entry; `{id}` stands for it. */
  usePath: string;
  /** Path of an entry's own page, where it has one. */
  ownPath?: string;
  mayWrite: boolean;
  actions: EntryActions;
  /** Another way to fill the list. */
  more?: React.ReactNode;
}

/** One of the workspace's lists: what stands in it, how much names it, and what can be done with it. */
export function EntriesPanel({
  list,
  entries,
  usePath,
  ownPath,
  mayWrite,
  actions,
  more,
}: EntriesPanelProps) {
  const t = useTranslations('touchpoints.lists');
  const enums = useTranslations('enum');
  const format = useFormat();
  const { menu, create, dialog } = useEntries(actions);
  const standing = entries.filter(({ archived }) => !archived);
  const add = mayWrite && (
    <Button size="sm" onClick={() => create(list)}>
      <Plus />
      {t(`${list}.create`)}
    </Button>
  );
  const columns = {
    channel: [t('medium'), ...phases.map((phase) => enums(`phases.${phase}`))],
    unit: [],
    brandValue: [],
  }[list];

  return (
    <Panel
      title={t(`${list}.title`)}
      description={t(`${list}.description`)}
      flush
      actions={
        entries.length > 0 && (
          <>
            {more}
            {add}
          </>
        )
      }
    >
      {entries.length === 0 ? (
        <EmptyState
          title={t(`${list}.empty`)}
          description={t(`${list}.emptyText`)}
          action={
            mayWrite && (
              <>
                {add}
                {more}
              </>
            )
          }
        />
      ) : (
        <Table>
          <caption className="sr-only">{t(`${list}.title`)}</caption>
          <TableHead>
            <tr>
              <TableHeader>{t('name')}</TableHeader>
              {columns.map((label, at) => (
                <TableHeader key={label} numeric={at > 0} className={cn(at > 0 && 'max-md:hidden')}>
                  {label}
                </TableHeader>
              ))}
              <TableHeader numeric>{t('touchpoints')}</TableHeader>
              {mayWrite && (
                <TableHeader>
                  <span className="sr-only">{t('actions')}</span>
                </TableHeader>
              )}
            </tr>
          </TableHead>
          <TableBody>
            {entries.map((entry) => (
              <TableRow key={entry.id} className={cn(entry.archived && 'text-ink-subtle')}>
                <TableHeader scope="row" className="font-medium">
                  {ownPath ? (
                    <Link
                      href={ownPath.replace('{id}', entry.id)}
                      className="inline-flex min-h-6 items-center hover:underline coarse:min-h-11"
                    >
                      {entry.name}
                    </Link>
                  ) : (
                    entry.name
                  )}
                  {entry.archived && <Badge className="ml-2">{t('archived')}</Badge>}
                </TableHeader>
                {list === 'channel' && (
                  <>
                    <TableCell>{entry.medium && enums(`media.${entry.medium}`)}</TableCell>
                    {phases.map((phase) => (
                      <TableCell key={phase} numeric className="max-md:hidden">
                        {entry.byPhase?.[phase] ? (
                          format.number(entry.byPhase[phase])
                        ) : (
                          <span className="text-ink-subtle">–</span>
                        )}
                      </TableCell>
                    ))}
                  </>
                )}
                <UseCell entry={entry} usePath={usePath} />
                {mayWrite && (
                  <TableCell className="w-px">
                    <EntryMenu entry={entry} entries={menu(list, entry, entry.archived ? [] : standing)} />
                  </TableCell>
                )}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {dialog}
    </Panel>
  );
}
