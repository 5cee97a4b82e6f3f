'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { MenuEntry } from '@/components/ui/menu-items';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { brandKinds, objectKinds } from '@/db/values/touchpoints';
import { cn } from '@/lib/utils/cn';
import { EntryMenu, UseCell } from './entry-cells';
import type { EntryActions, ShownEntry } from './entry-types';
import { useEntries } from './use-entries';

interface BrandsPanelProps {
  brands: readonly ShownEntry[];
  objects: readonly ShownEntry[];
  /** Path of the touchpoints that stand at an object; `{id}` stands for it. */
  usePath: string;
  mayWrite: boolean;
  actions: EntryActions;
}

/** Own brand, competitors and those to learn from, each with what it consists of. */
export function BrandsPanel({ brands, objects, usePath, mayWrite, actions }: BrandsPanelProps) {
  const t = useTranslations('touchpoints.lists');
  const enums = useTranslations('enum');
  const { menu, create, dialog } = useEntries(actions);
  const hasOwn = brands.some(({ kind }) => kind === 'own');
  const ordered = brandKinds.flatMap((kind) => brands.filter((brand) => brand.kind === kind));
  const addBrand = mayWrite && (
    <Button
      variant={brands.length === 0 ? 'primary' : 'secondary'}
      onClick={() => create('brand', { kind: hasOwn ? 'competitor' : 'own' })}
    >
      <Plus />
      {t('brand.create')}
    </Button>
  );
  return (
    <>
      {brands.length === 0 ? (
        <Panel>
          <EmptyState title={t('brand.empty')} description={t('brand.emptyText')} action={addBrand} />
        </Panel>
      ) : (
        <>
          {addBrand && <div>{addBrand}</div>}
          {ordered.map((brand) => (
            <Panel
              key={brand.id}
              id={`brand-${brand.id}`}
              flush
              className={cn(brand.archived && 'opacity-70')}
              title={
                <span className="flex flex-wrap items-center gap-2">
                  {brand.name}
                  <Badge tone={brand.kind === 'own' ? 'accent' : 'neutral'}>
                    {enums(`brandKinds.${brand.kind ?? 'own'}`)}
                  </Badge>
                  {brand.archived && <Badge>{t('archived')}</Badge>}
                </span>
              }
              description={
                (brand.website || brand.note) && (
                  <>
                    {brand.website && (
                      <a
                        href={brand.website}
                        rel="noreferrer noopener"
                        target="_blank"
                        className="underline underline-offset-3"
                      >
                        {brand.website.replace(/^https?:\/\//, '')}
                      </a>
                    )}
                    {brand.website && brand.note && ' · '}
                    {brand.note}
                  </>
                )
              }
              actions={
                mayWrite && (
                  <>
                    <Button size="sm" variant="ghost" onClick={() => create('object', { brandId: brand.id })}>
                      <Plus />
                      {t('object.create')}
                    </Button>
                    <EntryMenu entry={brand} entries={menu('brand', brand)} />
                  </>
                )
              }
            >
              <ObjectTable
                objects={objects.filter(({ brandId }) => brandId === brand.id)}
                usePath={usePath}
                menu={mayWrite ? (object) => menu('object', object) : null}
              />
            </Panel>
          ))}
        </>
      )}
      {dialog}
    </>
  );
}

interface ObjectTableProps {
  objects: readonly ShownEntry[];
  usePath: string;
  menu: ((object: ShownEntry) => readonly MenuEntry[]) | null;
}

function ObjectTable({ objects, usePath, menu }: ObjectTableProps) {
  const t = useTranslations('touchpoints.lists');
  const enums = useTranslations('enum.objectKinds');
  if (objects.length === 0) return <p className="px-4 py-3 text-sm text-ink-muted">{t('object.empty')}</p>;
  const ordered = objectKinds.flatMap((kind) => objects.filter((object) => object.kind === kind));
  const detailOf = (object: ShownEntry) =>
    [
      object.address,
      object.region,
      object.timeZone?.replaceAll('_', ' '),
      object.complexity ? t('complexityOf', { complexity: object.complexity }) : '',
      object.note,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Table>
      <caption className="sr-only">{t('object.title')}</caption>
      <TableHead>
        <tr>
          <TableHeader>{t('name')}</TableHeader>
          <TableHeader>{t('kind')}</TableHeader>
          <TableHeader className="max-md:hidden">{t('details')}</TableHeader>
          <TableHeader numeric>{t('touchpoints')}</TableHeader>
          {menu && (
            <TableHeader>
              <span className="sr-only">{t('actions')}</span>
            </TableHeader>
          )}
        </tr>
      </TableHead>
      <TableBody>
        {ordered.map((object) => (
          <TableRow key={object.id} className={cn(object.archived && 'text-ink-subtle')}>
            <TableHeader scope="row" className="font-medium">
              {object.name}
              {object.archived && <Badge className="ml-2">{t('archived')}</Badge>}
            </TableHeader>
            <TableCell>{enums(object.kind ?? 'company')}</TableCell>
            <TableCell className="max-w-96 truncate text-ink-muted max-md:hidden">
              {detailOf(object)}
            </TableCell>
            <UseCell entry={object} usePath={usePath} />
            {menu && (
              <TableCell className="w-px">
                <EntryMenu entry={object} entries={menu(object)} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
