'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { MenuEntry } from '@/components/ui/menu-items';
import { toast } from '@/components/ui/toast';
import type { MapType } from '@/db/values/journeys';
import type { MapSummary } from '@/lib/journeys/types';
import type { MapActions } from './map-actions';

const RenameDialog = lazy(async () => ({ default: (await import('./rename-dialog')).RenameDialog }));
const PersonasDialog = lazy(async () => ({ default: (await import('./personas-dialog')).PersonasDialog }));
const CopyMapDialog = lazy(async () => ({ default: (await import('./copy-map-dialog')).CopyMapDialog }));
const TemplateDialog = lazy(async () => ({ default: (await import('./template-dialog')).TemplateDialog }));

type Window = 'rename' | 'personas' | 'copy' | 'template';

interface Brand {
  slug: string;
  name: string;
}

/** What can be done with a whole map, each with a way back. */
export function MapMenu({
  base,
  map,
  personas,
  from,
  brands,
  actions,
}: {
  base: string;
  map: MapSummary;
  personas: readonly { id: string; name: string }[];
  /** The name of this brand, and the others of the organization. */
  from: string;
  brands: readonly Brand[];
  actions: MapActions;
}) {
  const t = useTranslations('maps');
  const types = useTranslations('enum.mapTypes');
  const router = useRouter();
  const { run } = useQuickAction();
  const [window, setWindow] = useState<Window | null>(null);
  const { id, title, type, archived } = map;
  const path = `${base}/maps/${id}`;
  const close = () => setWindow(null);

  const derive = (wanted: MapType, name: string) => {
    let made: string | undefined;
    run(
      async () => {
        const result = await actions.derive({ id, type: wanted, title: name.slice(0, 200) });
        made = result.data?.id;
        return result;
      },
      () => {
        if (made && wanted === type) toast.success(t('duplicated', { title }));
        else if (made) router.push(`${base}/maps/${made}`);
      },
    );
  };
  const archive = () =>
    run(
      () => actions.archive({ id, archived: !archived }),
      () =>
        void toast.success(t(archived ? 'unarchived' : 'archivedSaid', { title }), {
          onUndo: () => run(() => actions.archive({ id, archived })),
        }),
    );
  const remove = () =>
    run(
      () => actions.remove({ id }),
      () => void toast.success(t('deleted', { title }), { onUndo: () => run(() => actions.restore({ id })) }),
    );
  const download = () => {
    const link = document.createElement('a');
    link.href = `/api${path}/json`;
    link.download = '';
    link.click();
  };
  const made = (wanted: MapType): MenuEntry[] =>
    type === wanted
      ? []
      : [
          {
            label: t(`make.${wanted}`),
            onSelect: () => derive(wanted, t('madeTitle', { title, type: types(wanted) })),
          },
        ];
  const entries: MenuEntry[] = [
    { label: t('open'), href: path },
    ...(archived
      ? []
      : [
          { label: t('rename'), onSelect: () => setWindow('rename') },
          { label: t('personasMenu'), onSelect: () => setWindow('personas') },
        ]),
    { label: t('duplicate'), onSelect: () => derive(type, t('copyTitle', { title })) },
    ...made('service-blueprint'),
    ...(type === 'current-state' || type === 'day-in-the-life' ? made('future-state') : []),
    ...(type === 'current-state' ? made('day-in-the-life') : []),
    'separator',
    { label: t('download'), onSelect: download },
    ...(actions.saveTemplate ? [{ label: t('template.save'), onSelect: () => setWindow('template') }] : []),
    ...(brands.length > 0 ? [{ label: t('copy.open'), onSelect: () => setWindow('copy') }] : []),
    'separator',
    { label: t(archived ? 'unarchive' : 'archive'), onSelect: archive },
    { label: t('delete'), danger: true, onSelect: remove },
  ];
  return (
    <>
      <DropdownMenu
        align="end"
        trigger={
          <Button size="icon-sm" variant="ghost" aria-label={t('menu', { title })}>
            <Ellipsis />
          </Button>
        }
        entries={entries}
      />
      <Suspense>
        {window === 'rename' && <RenameDialog map={map} onRename={actions.rename} onClose={close} />}
        {window === 'personas' && (
          <PersonasDialog map={map} personas={personas} onSet={actions.personas} onClose={close} />
        )}
        {window === 'copy' && (
          <CopyMapDialog map={map} from={from} brands={brands} onCopy={actions.copy} onClose={close} />
        )}
        {window === 'template' && actions.saveTemplate && (
          <TemplateDialog map={map} onSave={actions.saveTemplate} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
