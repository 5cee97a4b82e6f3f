'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { ApiError, callApi } from '@/components/layout/call-api';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import type { TouchpointKind } from '@/db/values/touchpoint-kinds';
import {
  phases,
  type Control,
  type Phase,
  type StandardOperator,
  type StandardUnit,
} from '@/db/values/touchpoints';
import { newId } from '@/lib/ids';
import type { AddFromLibraryInput } from '@/lib/touchpoints/input';

interface OfferedEntry {
  id: string;
  name: string;
  description: string;
  phase: Phase;
  kind: TouchpointKind;
  control: Control;
  channel: string;
  standard: { metric: string; operator: StandardOperator; target: number; unit: StandardUnit } | null;
  /** The touchpoint that was made of it already. */
  touchpointId: string | null;
}

interface LibraryPickerProps {
  base: string;
  libraryId: string;
  title: string;
  description: string;
  entries: readonly OfferedEntry[];
}

/** The entries of one library by phase, with boxes; those that stand in the inventory already are said so. */
export function LibraryPicker({ base, libraryId, title, description, entries }: LibraryPickerProps) {
  const t = useTranslations('touchpoints.libraries');
  const enums = useTranslations('enum');
  const ui = useTranslations('ui');
  const router = useRouter();
  const free = entries.filter(({ touchpointId }) => touchpointId === null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(free.map(({ id }) => id)));
  const [presence, setPresence] = useState<'existing' | 'proposed'>('existing');
  const [withStandards, setWithStandards] = useState(true);
  const [busy, setBusy] = useState(false);
  const ids = free.filter(({ id }) => chosen.has(id)).map(({ id }) => id);

  const set = (wanted: readonly string[], on: boolean) =>
    setChosen((now) => {
      const next = new Set(now);
      for (const id of wanted)
        if (on) next.add(id);
        else next.delete(id);
      return next;
    });

  const api = <Result,>(path: string, body: unknown) =>
    callApi<Result>(`/api${base}/inventory${path}`, { method: 'POST', body });

  const add = async () => {
    setBusy(true);
    try {
      const input: AddFromLibraryInput = {
        libraryId,
        entryIds: ids,
        presence,
        withStandards,
        mutationId: newId(),
      };
      const { rows, standards } = await api<{ rows: { id: string }[]; standards: number }>('/library', input);
      const added = rows.map(({ id }) => id);
      toast.success(t('added', { count: added.length }), {
        description: standards > 0 ? t('addedStandards', { count: standards }) : undefined,
        onUndo: () => void api('/delete', { ids: added, mutationId: newId() }).then(() => router.refresh()),
      });
      router.refresh();
    } catch (error) {
      toast.error(error instanceof ApiError ? error.message : ui('unreachable'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="min-w-0 rounded border border-line bg-surface" aria-label={title}>
      <header className="flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line px-4 py-3">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="text-lg font-semibold">{title}</h2>
          <p className="text-sm text-ink-muted">{description}</p>
        </div>
        <div className="flex gap-2">
          <Button
            size="sm"
            disabled={ids.length === free.length}
            onClick={() =>
              set(
                free.map(({ id }) => id),
                true,
              )
            }
          >
            {t('all')}
          </Button>
          <Button size="sm" disabled={ids.length === 0} onClick={() => set(ids, false)}>
            {t('none')}
          </Button>
        </div>
      </header>
      {phases.map((phase) => (
        <PhaseEntries
          key={phase}
          label={enums(`phases.${phase}`)}
          entries={entries.filter((entry) => entry.phase === phase)}
          chosen={chosen}
          base={base}
          onSet={set}
        />
      ))}
      <footer className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-surface px-4 py-3">
        <span className="flex items-center gap-2 text-sm">
          <span id="library-presence">{t('presence')}</span>
          <Select
            size="sm"
            className="w-auto"
            aria-labelledby="library-presence"
            value={presence}
            onChange={(value) => setPresence(value === 'proposed' ? 'proposed' : 'existing')}
            options={(['existing', 'proposed'] as const).map((value) => ({
              value,
              label: enums(`presences.${value}`),
            }))}
          />
        </span>
        <label className="flex items-center gap-2 text-sm">
          <Checkbox checked={withStandards} onCheckedChange={(next) => setWithStandards(next === true)} />
          {t('withStandards')}
        </label>
        <span className="flex-1" />
        <Button variant="primary" disabled={ids.length === 0} loading={busy} onClick={() => void add()}>
          {t('add', { count: ids.length })}
        </Button>
      </footer>
    </section>
  );
}

interface PhaseEntriesProps {
  label: string;
  entries: readonly OfferedEntry[];
  chosen: ReadonlySet<string>;
  base: string;
  onSet: (ids: readonly string[], on: boolean) => void;
}

function PhaseEntries({ label, entries, chosen, base, onSet }: PhaseEntriesProps) {
  const t = useTranslations('touchpoints.libraries');
  const enums = useTranslations('enum');
  const kinds = useTranslations('touchpointKinds');
  const id = useId();
  if (entries.length === 0) return null;
  const free = entries.filter(({ touchpointId }) => touchpointId === null).map((entry) => entry.id);
  const on = free.filter((one) => chosen.has(one)).length;
  return (
    <fieldset className="border-b border-line">
      <legend className="sr-only">{label}</legend>
      <label className="flex min-h-9 items-center gap-3 bg-sunken px-4 text-sm font-semibold coarse:min-h-11">
        <Checkbox
          checked={on === 0 ? false : on === free.length ? true : 'indeterminate'}
          disabled={free.length === 0}
          onCheckedChange={() => onSet(free, on < free.length)}
        />
        {label}
        <span className="figures font-normal text-ink-subtle">
          {t('chosen', { chosen: on, count: free.length })}
        </span>
      </label>
      <ul className="divide-y divide-line">
        {entries.map((entry, at) => (
          <li key={entry.id} className="flex gap-3 px-4 py-2.5">
            <span className="flex h-5.5 items-center">
              <Checkbox
                id={`${id}-${at}`}
                checked={entry.touchpointId !== null || chosen.has(entry.id)}
                disabled={entry.touchpointId !== null}
                onCheckedChange={(next) => onSet([entry.id], next === true)}
              />
            </span>
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <label htmlFor={`${id}-${at}`} className="font-medium">
                  {entry.name}
                </label>
                {entry.touchpointId && (
                  <Link href={`${base}/touchpoints/${entry.touchpointId}`}>
                    <Badge tone="accent" className="hover:underline">
                      {t('present')}
                    </Badge>
                  </Link>
                )}
              </p>
              <p className="text-sm text-ink-muted">{entry.description}</p>
              <p className="mt-0.5 text-xs text-ink-subtle">
                {[entry.channel, kinds(entry.kind), enums(`controls.${entry.control}`)].join(' · ')}
                {entry.standard && (
                  <>
                    {' · '}
                    {t('standard', {
                      metric: entry.standard.metric,
                      operator: enums(`standardOperators.${entry.standard.operator}`),
                      amount: enums(`standardAmounts.${entry.standard.unit}`, {
                        count: entry.standard.target,
                      }),
                    })}
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
