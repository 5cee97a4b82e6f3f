'use client';

import { Ellipsis, History, Tag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { EmptyState } from '@/components/ui/empty-state';
import { toast } from '@/components/ui/toast';
import { useFormat } from '@/lib/format/use-format';
import type { VersionList, VersionSummary } from '@/lib/journeys/versions/types';
import { cn } from '@/lib/utils/cn';
import { asResult, versionsApi } from './versions-api';

const NameDialog = lazy(async () => ({ default: (await import('./name-dialog')).NameDialog }));
const RestoreDialog = lazy(async () => ({ default: (await import('./restore-dialog')).RestoreDialog }));

interface VersionsPanelProps {
  /** `/o/<organization>/<workspace>` */
  base: string;
  mapId: string;
  /** The latest versions; whoever gives newer ones shows them. */
  list: VersionList;
  mayWrite: boolean;
  /** The version that is being looked at. */
  shownId?: string;
  /** After something changed here; the page reads its list anew where absent. */
  onChange?: () => void;
}

type Opened = { kind: 'name'; version: VersionSummary | null } | { kind: 'restore'; version: VersionSummary };

/** The versions of a map by day: who, when, why and how much; to be looked at, named and brought back. */
export function VersionsPanel({ base, mapId, list, mayWrite, shownId, onChange }: VersionsPanelProps) {
  const t = useTranslations('mapVersions');
  const format = useFormat();
  const router = useRouter();
  const api = versionsApi(base, mapId);
  const { run, pending } = useQuickAction();
  const [loaded, setLoaded] = useState<(VersionList & { behind: string | null }) | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const changed = () => {
    // Older pages may hold what was renamed; they are read again when they are asked for.
    setLoaded(null);
    if (onChange) onChange();
    else router.refresh();
  };
  // They go on behind the latest page as it was; with a newer one there would be a gap between the two.
  const older = loaded?.behind === list.next ? loaded : null;
  const versions = [...list.versions, ...(older?.versions ?? [])];
  const next = older ? older.next : list.next;
  const days = Map.groupBy(versions, ({ at }) => format.date(at, 'long'));
  const showOlder = () =>
    run(async () => {
      const result = await asResult(api.list(next));
      const { data } = result;
      const known = older?.versions ?? [];
      if (data) setLoaded({ ...data, behind: list.next, versions: [...known, ...data.versions] });
      return result;
    });
  const unname = ({ id, label }: VersionSummary) =>
    run(
      () => asResult(api.unname(id)),
      () => {
        changed();
        toast.success(t('unnamed'), {
          onUndo: () => run(() => asResult(api.name(id, label ?? '')), changed),
        });
      },
    );
  return (
    <div className="flex w-full max-w-90 flex-col gap-4">
      {mayWrite && (
        <Button onClick={() => setOpened({ kind: 'name', version: null })}>
          <Tag />
          {t('save')}
        </Button>
      )}
      {versions.length === 0 ? (
        <EmptyState icon={<History />} title={t('empty.title')} description={t('empty.text')} />
      ) : (
        [...days].map(([day, ofDay]) => (
          <section key={day} aria-label={day}>
            <h2 className="mb-1.5 text-sm font-semibold text-ink-muted">{day}</h2>
            <ul className="divide-y divide-line rounded border border-line bg-surface">
              {ofDay.map((version) => (
                <VersionItem
                  key={version.id}
                  href={`${base}/maps/${mapId}/versions/${version.id}`}
                  version={version}
                  isShown={version.id === shownId}
                  mayWrite={mayWrite}
                  onName={() => setOpened({ kind: 'name', version })}
                  onUnname={() => unname(version)}
                  onRestore={() => setOpened({ kind: 'restore', version })}
                />
              ))}
            </ul>
          </section>
        ))
      )}
      {next && (
        <Button loading={pending} onClick={showOlder}>
          {t('older')}
        </Button>
      )}
      <Suspense>
        {opened?.kind === 'name' && (
          <NameDialog
            label={opened.version?.label ?? null}
            isNow={opened.version === null}
            onSubmit={(label) =>
              asResult<unknown>(opened.version ? api.name(opened.version.id, label) : api.save(label))
            }
            onDone={() => {
              setOpened(null);
              changed();
            }}
            onClose={() => setOpened(null)}
          />
        )}
        {opened?.kind === 'restore' && (
          <RestoreDialog
            api={api}
            version={opened.version}
            onDone={() => {
              setOpened(null);
              changed();
            }}
            onClose={() => setOpened(null)}
          />
        )}
      </Suspense>
    </div>
  );
}

interface VersionItemProps {
  href: string;
  version: VersionSummary;
  isShown: boolean;
  mayWrite: boolean;
  onName: () => void;
  onUnname: () => void;
  onRestore: () => void;
}

function VersionItem({ href, version, isShown, mayWrite, onName, onUnname, onRestore }: VersionItemProps) {
  const t = useTranslations('mapVersions');
  const reasons = useTranslations('enum.mapVersionReasons');
  const format = useFormat();
  const { at, label, reason, authors, steps, lanes, filledCells } = version;
  const time = format.time(at);
  return (
    <li className={cn('flex items-start gap-2 px-3 py-2.5', isShown && 'bg-accent-soft')}>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <Link
            href={href}
            aria-current={isShown ? 'page' : undefined}
            className="figures inline-flex min-h-6 items-center font-medium underline decoration-line-strong underline-offset-3 hover:decoration-current coarse:min-h-11"
          >
            {time}
          </Link>
          {label !== null && (
            <Badge tone="accent">
              <Tag aria-hidden />
              <span className="truncate">{label}</span>
            </Badge>
          )}
        </p>
        <p className="text-sm">{reasons(reason)}</p>
        {authors.length > 0 && (
          <p className="text-sm wrap-anywhere text-ink-muted">{t('by', { names: format.list(authors) })}</p>
        )}
        <p className="text-sm text-ink-muted">{t('counts', { steps, lanes, cells: filledCells })}</p>
      </div>
      {mayWrite && (
        <DropdownMenu
          align="end"
          trigger={
            <Button size="icon-sm" variant="ghost" aria-label={t('menu', { time: format.dateTime(at) })}>
              <Ellipsis />
            </Button>
          }
          entries={[
            { label: label === null ? t('name') : t('rename'), onSelect: onName },
            ...(label === null ? [] : [{ label: t('unname'), onSelect: onUnname }]),
            { label: t('restore.open'), onSelect: onRestore },
          ]}
        />
      )}
    </li>
  );
}
