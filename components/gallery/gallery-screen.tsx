'use client';

import { Images, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { SearchRow } from '@/components/layout/search-row';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import { sortByText } from '@/lib/format/collate';
import type { GalleryItemIdInput, GalleryItemInput, UpdateGalleryItemInput } from '@/lib/gallery/input';
import type { GalleryItem } from '@/lib/gallery/types';
import { filterItems } from './filter-items';
import { galleryParams } from './gallery-params';
import { ItemCard } from './item-card';
import { ItemDialog, type BrandChoice } from './item-dialog';

interface GalleryScreenProps {
  base: string;
  items: readonly GalleryItem[];
  /** Brands other than the own one. */
  brands: readonly BrandChoice[];
  touchpoints: readonly { id: string; name: string }[];
  /** Absent for readers. */
  actions?: {
    create: BoundAction<GalleryItemInput>;
    update: BoundAction<UpdateGalleryItemInput>;
    remove: BoundAction<GalleryItemIdInput>;
    restore: BoundAction<GalleryItemIdInput>;
  };
}

const unique = <T extends { id: string; name: string }>(locale: string, list: readonly T[]) =>
  sortByText(locale, [...new Map(list.map((one) => [one.id, one])).values()], ({ name }) => name);

/** What leaders, other fields and competitors do, to look through and to add to. */
export function GalleryScreen({ base, items, brands, touchpoints, actions }: GalleryScreenProps) {
  const t = useTranslations('gallery');
  const enums = useTranslations('enum.brandKinds');
  const locale = useLocale();
  const [params, setParams] = useQueryStates(galleryParams, { history: 'replace', shallow: true });
  const [changing, setChanging] = useState<GalleryItem | null>(null);
  const { run } = useQuickAction();
  const shown = filterItems(items, params);
  const isFiltered = Boolean(params.q || params.brand || params.touchpoint);
  const create = actions && (
    <Button variant="primary" onClick={() => void setParams({ add: true })}>
      <Plus />
      {t('add')}
    </Button>
  );
  const close = () => {
    setChanging(null);
    void setParams({ add: null });
  };
  const remove = ({ id, title }: GalleryItem) =>
    actions &&
    run(
      () => actions.remove({ id }),
      () =>
        void toast.success(t('deleted', { title }), {
          onUndo: () => run(() => actions.restore({ id })),
        }),
    );
  const asked = touchpoints.find(({ id }) => id === params.touchpoint);
  // Items may name a touchpoint that is archived: it can still be filtered by.
  const choices = unique(locale, [
    ...items.flatMap((item) => item.touchpoint ?? []),
    ...(asked ? [asked] : []),
  ]);

  return (
    <>
      {items.length === 0 ? (
        <Panel>
          <EmptyState
            icon={<Images />}
            title={t('empty.title')}
            description={actions ? t('empty.description') : t('empty.descriptionReader')}
            action={create}
          />
        </Panel>
      ) : (
        <>
          <SearchRow
            label={t('filter')}
            search={t('search')}
            value={params.q}
            onSearch={(q) => void setParams({ q })}
            count={t('count', { count: shown.length })}
            actions={create}
          >
            <div className="w-full sm:w-52">
              <Combobox
                aria-label={t('brand')}
                placeholder={t('allBrands')}
                clearable
                options={unique(
                  locale,
                  items.map(({ brand }) => brand),
                ).map(({ id, name, kind }) => ({
                  value: id,
                  label: name,
                  hint: enums(kind),
                }))}
                value={params.brand}
                onChange={(brand) => void setParams({ brand })}
              />
            </div>
            {choices.length > 0 && (
              <div className="w-full sm:w-52">
                <Combobox
                  aria-label={t('touchpoint')}
                  placeholder={t('allTouchpoints')}
                  clearable
                  options={choices.map(({ id, name }) => ({ value: id, label: name }))}
                  value={params.touchpoint}
                  onChange={(touchpoint) => void setParams({ touchpoint })}
                />
              </div>
            )}
          </SearchRow>
          {shown.length === 0 ? (
            <Panel>
              <EmptyState
                title={t('none')}
                action={
                  isFiltered && (
                    <Button onClick={() => void setParams({ q: null, brand: null, touchpoint: null })}>
                      {t('showAll')}
                    </Button>
                  )
                }
              />
            </Panel>
          ) : (
            <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
              {shown.map((item) => (
                <li key={item.id}>
                  <ItemCard
                    base={base}
                    item={item}
                    actions={actions && { onChange: () => setChanging(item), onDelete: () => remove(item) }}
                  />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {actions && (changing || params.add) && (
        <ItemDialog
          base={base}
          item={changing ?? { touchpoint: asked ?? null }}
          brands={brands}
          touchpoints={touchpoints}
          onSubmit={(input) =>
            changing ? actions.update({ ...input, id: changing.id }) : actions.create(input)
          }
          onDone={() => {
            toast.success(changing ? t('saved') : t('added'));
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
