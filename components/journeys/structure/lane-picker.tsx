'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { laneKinds, laneZones, type LaneKind } from '@/db/values/journeys';
import { laneFacts } from '@/lib/journeys/core/lanes';
import { useGrid, useMap } from '../editor/map-context';

/** Letters without their marks, so that nobody has to type them. */
const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase();

/** The kind of a new lane: those that the type of the map recommends first, by zones. */
export function LanePicker({ onPick, onClose }: { onPick: (kind: LaneKind) => void; onClose: () => void }) {
  const t = useTranslations('mapEditor.lanePicker');
  const words = useTranslations('enum');
  const { store } = useMap();
  const { lanes } = useGrid();
  const [search, setSearch] = useState('');
  const { type } = store.map();
  const wanted = plain(search.trim());
  const rank = { default: 0, offered: 1, hidden: 2 };
  const shown = laneKinds
    .filter((kind) => wanted !== '' || laneFacts[kind].offers[type] !== 'hidden')
    .filter((kind) => plain(`${words(`laneKinds.${kind}`)} ${t(`about.${kind}`)}`).includes(wanted))
    .sort((a, b) => rank[laneFacts[a].offers[type]] - rank[laneFacts[b].offers[type]]);
  const zones = laneZones.filter((zone) => shown.some((kind) => laneFacts[kind].zone === zone));
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('title')}
      size="lg"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = shown;
          if (first && wanted !== '') onPick(first);
        }}
      >
        <Input
          type="search"
          autoFocus
          before={<Search />}
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </form>
      {zones.length === 0 && <p className="py-6 text-center text-ink-muted">{t('nothing')}</p>}
      {zones.map((zone) => (
        <section key={zone} aria-label={words(`laneZones.${zone}`)} className="mt-4">
          <h3 className="text-sm font-medium text-ink-muted">{words(`laneZones.${zone}`)}</h3>
          <ul className="mt-1 grid gap-1 sm:grid-cols-2">
            {shown
              .filter((kind) => laneFacts[kind].zone === zone)
              .map((kind) => (
                <li key={kind}>
                  <button
                    type="button"
                    onClick={() => onPick(kind)}
                    className="flex h-full w-full flex-col items-start gap-0.5 rounded border border-line px-3 py-2 text-left hover:bg-hover"
                  >
                    <span className="flex flex-wrap items-center gap-x-2 font-medium">
                      {words(`laneKinds.${kind}`)}
                      {laneFacts[kind].offers[type] === 'default' && (
                        <Badge tone="accent">{t('recommended')}</Badge>
                      )}
                      {lanes.some((lane) => lane.kind === kind) && <Badge>{t('present')}</Badge>}
                    </span>
                    <span className="text-sm text-ink-muted">{t(`about.${kind}`)}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
