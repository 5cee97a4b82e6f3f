'use client';

import { Ellipsis, History, Tag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { EmptyState } from '@/components/ui/empty-state';
import { toast } from '@/components/ui/toast';
import { useFormat } from '@/lib/format/use-format';
import type {
  NamePersonaVersionInput,
  PersonaVersionInput,
  SavePersonaVersionInput,
} from '@/lib/personas/versions/input';
import type { LeftBehind, PersonaVersion, PersonaVersionList } from '@/lib/personas/versions/types';
import { cn } from '@/lib/utils/cn';

const NameDialog = lazy(async () => ({ default: (await import('./name-dialog')).NameDialog }));

interface VersionsListProps {
  path: string;
  personaId: string;
  list: PersonaVersionList;
  /** The version that is being looked at. */
  shownId: string | null;
  /** The list does not begin with the latest. */
  isOlder: boolean;
  /** Absent for readers. */
  actions?: {
    save: BoundAction<SavePersonaVersionInput, { id: string }>;
    name: BoundAction<NamePersonaVersionInput>;
    restore: BoundAction<PersonaVersionInput, LeftBehind>;
  };
}

type Opened = { kind: 'name'; version: PersonaVersion | null } | { kind: 'restore'; version: PersonaVersion };

/** The versions of a persona by day: who, when and why; to be looked at, named and brought back. */
export function VersionsList({ path, personaId, list, shownId, isOlder, actions }: VersionsListProps) {
  const t = useTranslations('personaVersions');
  const format = useFormat();
  const { run } = useQuickAction();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const days = Map.groupBy(list.versions, ({ at }) => format.date(at, 'long'));
  const name = ({ id: versionId }: PersonaVersion, label: string | null) =>
    actions?.name({ personaId, versionId, label }) ?? Promise.resolve({});
  const unname = (version: PersonaVersion) =>
    run(
      () => name(version, null),
      () => void toast.success(t('unnamed'), { onUndo: () => run(() => name(version, version.label)) }),
    );
  const tellLeft = ({ portrait, segment, channels }: LeftBehind) =>
    [
      ...(portrait ? [t('restore.portrait')] : []),
      ...(segment === null ? [] : [t('restore.segment', { name: segment })]),
      ...(channels.length === 0
        ? []
        : [t('restore.channels', { count: channels.length, names: format.list(channels) })]),
    ].join(' ');
  const restore = (version: PersonaVersion) => {
    let left = '';
    close();
    run(
      async () => {
        const result = (await actions?.restore({ personaId, versionId: version.id })) ?? {};
        if (result.data) left = tellLeft(result.data);
        return result;
      },
      () => {
        const done = t('restore.done', { when: format.dateTime(version.at) });
        toast.success(done, left === '' ? {} : { description: `${t('restore.leftOut')}. ${left}` });
      },
    );
  };
  return (
    <div className="flex w-full flex-col gap-4">
      {actions && (
        <Button onClick={() => setOpened({ kind: 'name', version: null })}>
          <Tag />
          {t('save')}
        </Button>
      )}
      {isOlder && (
        <Button asChild variant="ghost">
          <Link href={path}>{t('latest')}</Link>
        </Button>
      )}
      {list.versions.length === 0 ? (
        <EmptyState icon={<History />} title={t('empty.title')} description={t('empty.text')} />
      ) : (
        [...days].map(([day, ofDay]) => (
          <section key={day} aria-label={day}>
            <h2 className="mb-1.5 text-sm font-semibold text-ink-muted">{day}</h2>
            <ul className="divide-y divide-line rounded border border-line bg-surface">
              {ofDay.map((version) => (
                <VersionItem
                  key={version.id}
                  href={`${path}?version=${version.id}`}
                  version={version}
                  isShown={version.id === shownId}
                  menu={
                    actions && [
                      {
                        label: version.label === null ? t('name') : t('rename'),
                        onSelect: () => setOpened({ kind: 'name', version }),
                      },
                      ...(version.label === null
                        ? []
                        : [{ label: t('unname'), onSelect: () => unname(version) }]),
                      { label: t('restore.open'), onSelect: () => setOpened({ kind: 'restore', version }) },
                    ]
                  }
                />
              ))}
            </ul>
          </section>
        ))
      )}
      {list.next && (
        <Button asChild>
          <Link href={`${path}?before=${list.next}`}>{t('older')}</Link>
        </Button>
      )}
      {opened?.kind === 'name' && actions && (
        <Suspense>
          <NameDialog
            label={opened.version?.label ?? null}
            isNow={opened.version === null}
            onSubmit={async (label) =>
              opened.version ? name(opened.version, label) : actions.save({ personaId, label })
            }
            onDone={close}
            onClose={close}
          />
        </Suspense>
      )}
      <ConfirmDialog
        open={opened?.kind === 'restore'}
        onOpenChange={close}
        tone="normal"
        title={t('restore.title', { when: opened?.version ? format.dateTime(opened.version.at) : '' })}
        description={t('restore.text')}
        confirmLabel={t('restore.submit')}
        onConfirm={() => {
          if (opened?.kind === 'restore') restore(opened.version);
        }}
      />
    </div>
  );
}

function VersionItem({
  href,
  version: { at, label, reason, authors },
  isShown,
  menu,
}: {
  href: string;
  version: PersonaVersion;
  isShown: boolean;
  menu?: { label: string; onSelect: () => void }[];
}) {
  const t = useTranslations('personaVersions');
  const reasons = useTranslations('enum.personaVersionReasons');
  const format = useFormat();
  return (
    <li className={cn('flex items-start gap-2 px-3 py-2.5', isShown && 'bg-accent-soft')}>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <Link
            href={href}
            aria-current={isShown ? 'page' : undefined}
            className="figures inline-flex min-h-6 items-center font-medium underline decoration-line-strong underline-offset-3 hover:decoration-current coarse:min-h-11"
          >
            {format.time(at)}
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
      </div>
      {menu && (
        <DropdownMenu
          align="end"
          trigger={
            <Button size="icon-sm" variant="ghost" aria-label={t('menu', { time: format.dateTime(at) })}>
              <Ellipsis />
            </Button>
          }
          entries={menu}
        />
      )}
    </li>
  );
}
