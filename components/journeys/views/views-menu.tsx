'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { ViewDialog } from '@/components/data-table/view-dialog';
import { ApiError, callApi } from '@/components/layout/call-api';
import { copyText } from '@/components/ui/copy-text';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { MenuEntry } from '@/components/ui/menu-items';
import { toast } from '@/components/ui/toast';
import type { SavedView } from '@/lib/saved-views/types';
import { useShared } from '../cells/use-figures';
import { useEditor } from '../editor/editor-context';
import { useMap } from '../editor/map-context';
import { chooseView } from './arrange-map';
import { plainArrangement, writeArrangement } from './arrangement';
import { useArrangement, useIsViewChanged } from './use-arrangement';
import { tellAddress, withView } from './view-address';
import { chosenViewOf, viewsOf } from './views-store';

const noView: SavedView = { id: '', name: '', isShared: false, isOwn: false, state: '' };

/** What can be done with the saved views of the map. */
export function ViewsMenu({ trigger }: { trigger: ReactNode }) {
  const t = useTranslations('mapViews');
  const ui = useTranslations('ui');
  const map = useMap();
  const { say } = useEditor();
  const store = viewsOf(map);
  const views = useShared(store);
  const chosenId = useShared(chosenViewOf(map));
  const chosen = views.find(({ id }) => id === chosenId);
  const now = useArrangement();
  const isChanged = useIsViewChanged(chosen ?? noView);
  const [open, setOpen] = useState(true);
  const [naming, setNaming] = useState<SavedView | 'new' | null>(null);
  const path = `/api/o/${map.organization}/${map.workspace}/views`;
  const state = writeArrangement(now);
  const isPlain = writeArrangement({ ...now, density: null }) === writeArrangement(plainArrangement);
  const reasonOf = (error: unknown) => (error instanceof ApiError ? error.message : ui('unreachable'));

  const choose = (view: SavedView | null) => {
    if (!chooseView(map, view?.id ?? null)) return;
    tellAddress(view?.id ?? null);
    say(view ? t('chosen', { name: view.name }) : t('left'));
  };

  const save = async (name: string, isShared: boolean): Promise<string | void> => {
    try {
      if (naming === 'new') {
        const body = { screen: 'map', mapId: map.mapId, name, state, isShared };
        const { id } = await callApi<{ id: string }>(path, { method: 'POST', body });
        const view = { id, name, isShared, isOwn: true, state };
        store.set([...store.read(), view]);
        choose(view);
      } else if (naming) {
        await callApi(`${path}/${naming.id}`, { method: 'PATCH', body: { name, isShared } });
        store.set(store.read().map((one) => (one.id === naming.id ? { ...one, name, isShared } : one)));
      }
      setNaming(null);
    } catch (error) {
      return reasonOf(error);
    }
  };

  const overwrite = async (view: SavedView) => {
    try {
      await callApi(`${path}/${view.id}`, { method: 'PATCH', body: { state } });
      store.set(store.read().map((one) => (one.id === view.id ? { ...one, state } : one)));
      toast.success(t('updated', { name: view.name }));
    } catch (error) {
      toast.error(reasonOf(error));
    }
  };

  const remove = async (view: SavedView) => {
    try {
      await callApi(`${path}/${view.id}`, { method: 'DELETE' });
      store.set(store.read().filter(({ id }) => id !== view.id));
      // What is shown stays; it only has no name any more.
      chosenViewOf(map).set(null);
      tellAddress(null);
      toast.success(t('deleted', { name: view.name }));
    } catch (error) {
      toast.error(reasonOf(error));
    }
  };

  const copyAddress = async (view: SavedView) => {
    // The menu has closed, and its button has the focus.
    const button = document.activeElement as HTMLElement;
    const isCopied = await copyText(withView(window.location.href, view.id), button);
    if (isCopied) toast.success(t(view.isShared ? 'copied' : 'copiedOwn'));
    else toast.error(t('notCopied'));
  };

  const asEntry = (view: SavedView): MenuEntry => ({
    label: view.name,
    checked: view.id === chosenId,
    onSelect: () => choose(view),
  });
  const mayChange = chosen && (chosen.isOwn || map.mayManage);
  const about: MenuEntry[] = chosen
    ? [
        ...(isChanged && mayChange
          ? [{ label: t('update', { name: chosen.name }), onSelect: () => void overwrite(chosen) }]
          : []),
        ...(isChanged ? [{ label: t('revert'), onSelect: () => choose(chosen) }] : []),
        ...(mayChange ? [{ label: t('rename'), onSelect: () => setNaming(chosen) }] : []),
        { label: t('copy'), onSelect: () => void copyAddress(chosen) },
        ...(mayChange ? [{ label: t('delete'), danger: true, onSelect: () => void remove(chosen) }] : []),
        'separator' as const,
      ]
    : [];
  const own = views.filter(({ isShared }) => !isShared);
  const shared = views.filter(({ isShared }) => isShared);
  return (
    <>
      <DropdownMenu
        align="end"
        trigger={trigger}
        open={open}
        onOpenChange={setOpen}
        entries={[
          ...(own.length > 0 ? [{ heading: t('own') }, ...own.map(asEntry)] : []),
          ...(shared.length > 0 ? [{ heading: t('shared') }, ...shared.map(asEntry)] : []),
          ...(views.length > 0 ? (['separator'] as const) : []),
          ...about,
          ...(chosen || !isPlain ? [{ label: t('reset'), onSelect: () => choose(null) }] : []),
          { label: t('saveAs'), onSelect: () => setNaming('new') },
        ]}
      />
      {naming && (
        <ViewDialog
          view={naming === 'new' ? null : naming}
          mayShare={map.canWrite}
          onSave={save}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}
