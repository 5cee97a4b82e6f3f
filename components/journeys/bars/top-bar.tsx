'use client';

import {
  ChevronLeft,
  Download,
  Ellipsis,
  GitCompareArrows,
  History,
  Info,
  Keyboard,
  Presentation,
  Printer,
  Share2,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { mapStatuses } from '@/db/values/journeys';
import { setHeader } from '@/lib/journeys/core/edits-cells';
import { useMap, useMapHeader } from '../editor/map-context';
import { askToPresent } from '../present/presenting';
import { shareOpenOf } from '../share/share-open';
import { printWindow } from '../print/print-window';
import { MapTitle } from './map-title';
import { SaveState } from './save-state';

/** The upper bar: which map this is, how it stands, and whether it is saved. `children` stand before its last buttons. */
export function TopBar({
  isEditable,
  hasDetails,
  onDetails,
  onHelp,
  children,
}: {
  isEditable: boolean;
  hasDetails: boolean;
  onDetails: () => void;
  onHelp: () => void;
  children?: React.ReactNode;
}) {
  const t = useTranslations('mapEditor.top');
  const types = useTranslations('enum.mapTypes');
  const statuses = useTranslations('enum.mapStatuses');
  const versions = useTranslations('mapVersions');
  const compare = useTranslations('mapCompare');
  const views = useTranslations('mapViews');
  const share = useTranslations('mapShare');
  const map = useMap();
  const { organization, workspace, mapId, store, canWrite } = map;
  const print = useTranslations('mapPrint');
  const base = `/o/${organization}/${workspace}`;
  const { status } = useMapHeader();
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-3 border-b border-line px-2 max-sm:gap-x-1 sm:px-4 print:hidden">
      <div className="flex min-w-0 flex-1 basis-64 items-center gap-2 max-sm:basis-48">
        <Button asChild size="icon" variant="ghost" aria-label={t('back')} title={t('back')}>
          <Link href={`${base}/maps`}>
            <ChevronLeft />
          </Link>
        </Button>
        <MapTitle isEditable={isEditable} />
        <Badge tone="outline" className="max-sm:hidden">
          {types(store.map().type)}
        </Badge>
        {isEditable ? (
          <DropdownMenu
            trigger={
              <Button
                size="sm"
                variant="ghost"
                aria-label={t('status', { status: statuses(status) })}
                className="px-1.5"
              >
                <Badge>{statuses(status)}</Badge>
              </Button>
            }
            entries={mapStatuses.map((one) => ({
              label: statuses(one),
              checked: one === status,
              onSelect: () =>
                void store.edit(setHeader(store.map(), 'status', one), {
                  label: t('did.status', { status: statuses(one) }),
                }),
            }))}
          />
        ) : (
          <Badge>{statuses(status)}</Badge>
        )}
      </div>
      <SaveState />
      {children}
      <span className="flex items-center">
        <Button
          size="icon"
          variant="ghost"
          aria-label={t('details')}
          title={t('details')}
          aria-pressed={hasDetails}
          onClick={onDetails}
        >
          <Info />
        </Button>
        <DropdownMenu
          align="end"
          trigger={
            <Button size="icon" variant="ghost" aria-label={t('more')} title={t('more')}>
              <Ellipsis />
            </Button>
          }
          entries={[
            {
              label: compare(store.map().type === 'future-state' ? 'open' : 'title'),
              icon: <GitCompareArrows />,
              href: `${base}/maps/${mapId}/compare`,
            },
            { label: views('present.open'), icon: <Presentation />, onSelect: () => askToPresent(map) },
            ...(canWrite
              ? [{ label: share('menu'), icon: <Share2 />, onSelect: () => shareOpenOf(map).set(true) }]
              : []),
            { label: versions('title'), icon: <History />, href: `${base}/maps/${mapId}/versions` },
            { label: print('open'), icon: <Printer />, onSelect: () => printWindow.set(true) },
            {
              label: t('download'),
              icon: <Download />,
              onSelect: () => void window.open(`/api${base}/maps/${mapId}/json`, '_self'),
            },
            {
              label: t('shortcuts'),
              icon: <Keyboard />,
              keys: ['Mod', '/'],
              onSelect: onHelp,
            },
          ]}
        />
      </span>
    </div>
  );
}
