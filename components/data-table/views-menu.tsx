'use client';

import { Bookmark, Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiError, callApi } from '@/components/layout/call-api';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { MenuEntry } from '@/components/ui/menu-items';
import { toast } from '@/components/ui/toast';
import type { ViewScreen } from '@/lib/saved-views/input';
import type { SavedView } from '@/lib/saved-views/types';
import { cn } from '@/lib/utils/cn';
import { ViewDialog } from './view-dialog';

interface ViewsMenuProps {
  apiBase: string;
  screen: ViewScreen;
  first: readonly SavedView[];
  /** Filters, order and columns as they are now, as an address. */
  state: string;
  mayShare: boolean;
  mayManage: boolean;
  onApply: (state: string) => void;
}

/** Saved arrangements of a screen: one's own and those of the workspace. */
export function ViewsMenu({ apiBase, screen, first, state, mayShare, mayManage, onApply }: ViewsMenuProps) {
  const t = useTranslations('dataTable.views');
  const ui = useTranslations('ui');
  const [views, setViews] = useState(first);
  const [naming, setNaming] = useState<SavedView | 'new' | null>(null);
  const current = views.find((view) => view.state === state);

  const save = async (name: string, isShared: boolean): Promise<string | void> => {
    try {
      if (naming === 'new') {
        const { id } = await callApi<{ id: string }>(`${apiBase}/views`, {
          method: 'POST',
          body: { screen, name, state, isShared },
        });
        setViews((now) => [...now, { id, name, isShared, isOwn: true, state }]);
      } else if (naming) {
        await callApi(`${apiBase}/views/${naming.id}`, { method: 'PATCH', body: { name, isShared } });
        setViews((now) => now.map((view) => (view.id === naming.id ? { ...view, name, isShared } : view)));
      }
      setNaming(null);
    } catch (error) {
      return error instanceof ApiError ? error.message : ui('unreachable');
    }
  };

  const change = async (view: SavedView, method: 'PATCH' | 'DELETE') => {
    try {
      await callApi(`${apiBase}/views/${view.id}`, {
        method,
        body: method === 'PATCH' ? { state } : undefined,
      });
      setViews((now) =>
        method === 'PATCH'
          ? now.map((one) => (one.id === view.id ? { ...one, state } : one))
          : now.filter(({ id }) => id !== view.id),
      );
      toast.success(t(method === 'PATCH' ? 'updated' : 'deleted', { name: view.name }));
    } catch (error) {
      toast.error(error instanceof ApiError ? error.message : ui('unreachable'));
    }
  };

  const entryOf = (view: SavedView): MenuEntry => {
    const apply: MenuEntry = {
      label: t('apply'),
      icon: view === current ? <Check /> : undefined,
      onSelect: () => onApply(view.state),
    };
    if (!view.isOwn && !mayManage)
      return { label: view.name, checked: view === current, onSelect: () => onApply(view.state) };
    return {
      label: view.name,
      icon: view === current ? <Check /> : <span />,
      items: [
        apply,
        'separator',
        { label: t('overwrite'), disabled: view === current, onSelect: () => void change(view, 'PATCH') },
        { label: t('rename'), onSelect: () => setNaming(view) },
        { label: t('delete'), danger: true, onSelect: () => void change(view, 'DELETE') },
      ],
    };
  };
  const own = views.filter(({ isShared }) => !isShared);
  const shared = views.filter(({ isShared }) => isShared);

  return (
    <>
      <DropdownMenu
        align="end"
        trigger={
          <Button size="sm">
            <Bookmark />
            <span className={cn('max-w-40 truncate', current ? 'max-sm:max-w-24' : 'max-sm:sr-only')}>
              {current?.name ?? t('label')}
            </span>
          </Button>
        }
        entries={[
          ...(own.length > 0 ? [{ heading: t('own') }, ...own.map(entryOf)] : []),
          ...(shared.length > 0 ? [{ heading: t('shared') }, ...shared.map(entryOf)] : []),
          ...(views.length > 0 ? (['separator'] as const) : []),
          { label: t('saveAs'), onSelect: () => setNaming('new') },
        ]}
      />
      {naming && (
        <ViewDialog
          view={naming === 'new' ? null : naming}
          mayShare={mayShare}
          onSave={save}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}
