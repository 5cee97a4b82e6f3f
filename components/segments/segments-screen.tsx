'use client';

import { ChartPie, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePathname, useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import type { MenuEntry } from '@/components/ui/menu-items';
import { Panel } from '@/components/ui/panel';
import { PlainSelect } from '@/components/ui/plain-select';
import { toast } from '@/components/ui/toast';
import { foldForSearch } from '@/lib/format/collate';
import { SegmentNotes, type SegmentFacts } from './segment-notes';
import type { SegmentEditing } from './segment-sheet';
import { SegmentTable, type SegmentTableProps } from './segment-table';
import type { NamedPeriod, ShownSegment } from './shown';

// It brings forms and schemas along: fetched when it is opened.
const SegmentSheet = lazy(async () => ({ default: (await import('./segment-sheet')).SegmentSheet }));

/** From so many segments on there is a field to find one. */
const searchedFrom = 8;

interface SegmentsScreenProps extends Pick<
  SegmentTableProps,
  'segments' | 'attributeLabels' | 'thresholds' | 'dashboardPath'
> {
  facts: SegmentFacts;
  /** Newest first. */
  periods: readonly NamedPeriod[];
  period: NamedPeriod | null;
  /** Absent for readers. */
  editing?: SegmentEditing & {
    archive: BoundAction<{ list: 'segment'; id: string; archived: boolean }>;
    remove: BoundAction<{ list: 'segment'; id: string }>;
    restore: BoundAction<{ list: 'segment'; id: string }>;
  };
}

/** The segments of a brand, and where they are made. */
export function SegmentsScreen({
  segments,
  facts,
  periods,
  period,
  editing,
  dashboardPath,
  ...table
}: SegmentsScreenProps) {
  const t = useTranslations('segments');
  const router = useRouter();
  const pathname = usePathname();
  const { run } = useQuickAction();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<ShownSegment | 'new' | null>(null);
  const wanted = foldForSearch(query);
  const found = segments.filter(({ name }) => foldForSearch(name).includes(wanted));
  const create = editing && (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus />
      {t('create')}
    </Button>
  );

  const remove = ({ id, name, usedBy }: ShownSegment) =>
    editing &&
    run(
      () => editing.remove({ list: 'segment', id }),
      () =>
        void toast.success(t('deleted', { name }), {
          description: usedBy.variants + usedBy.cycles > 0 ? t('deletedUse', usedBy) : undefined,
          onUndo: () => run(() => editing.restore({ list: 'segment', id })),
        }),
    );
  const menu = (segment: ShownSegment): MenuEntry[] => {
    const { id, archived, rules } = segment;
    const shown = rules
      ? [{ label: t('dashboard'), onSelect: () => router.push(`${dashboardPath}${id}`) }]
      : [];
    if (!editing) return shown;
    return [
      { label: t('change'), onSelect: () => setOpen(segment) },
      ...shown,
      {
        label: t(archived ? 'unarchive' : 'archive'),
        onSelect: () => run(() => editing.archive({ list: 'segment', id, archived: !archived })),
      },
      { label: t('delete'), danger: true, onSelect: () => remove(segment) },
    ];
  };

  return (
    <>
      {segments.length === 0 ? (
        <Panel>
          <EmptyState
            icon={<ChartPie />}
            title={t('empty.title')}
            description={t(editing ? 'empty.description' : 'empty.descriptionReader')}
            action={create}
          />
        </Panel>
      ) : (
        <>
          <SegmentNotes segments={segments} facts={facts} />
          <Panel
            flush
            title={t('count', { count: segments.length })}
            actions={
              <>
                {segments.length >= searchedFrom && (
                  <Input
                    type="search"
                    aria-label={t('search')}
                    placeholder={t('search')}
                    value={query}
                    onChange={(event) => setQuery(event.target.value)}
                  />
                )}
                {periods.length > 1 && (
                  <PlainSelect
                    aria-label={t('period')}
                    options={periods.map(({ id, name }) => ({ value: id, label: name }))}
                    value={period?.id ?? null}
                    onChange={(id) => router.push(`${pathname}?period=${id}`, { scroll: false })}
                  />
                )}
                {create}
              </>
            }
            footer={
              facts.brand && period ? (
                <>
                  {t('notes.method', {
                    brand: facts.brand,
                    period: period.name,
                    respondents: facts.respondents,
                    ratings: facts.ratings,
                  })}{' '}
                  {facts.cycle && t('notes.audited', { cycle: facts.cycle })}
                </>
              ) : (
                t('notes.noSurvey')
              )
            }
          >
            {found.length === 0 ? (
              <p className="px-4 py-6 text-sm text-ink-muted">{t('noMatch')}</p>
            ) : (
              <SegmentTable
                {...table}
                segments={found}
                dashboardPath={dashboardPath}
                withAudits={facts.cycle !== null}
                menu={editing && menu}
                onOpen={editing && setOpen}
              />
            )}
          </Panel>
        </>
      )}
      {editing && open && (
        <Suspense>
          <SegmentSheet
            segment={open === 'new' ? null : open}
            editing={editing}
            onSaved={(name) => {
              setOpen(null);
              toast.success(t('saved', { name }));
            }}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </>
  );
}
