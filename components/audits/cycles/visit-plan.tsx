'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { CycleIdInput, SaveVisitsInput } from '@/lib/audits/cycles/input';
import type { PlanTable } from '@/lib/audits/cycles/plan-table';
import { siteKey, type PlannedVisit, type VisitPlan } from '@/lib/audits/cycles/plan-visits';
import { foldForSearch } from '@/lib/format/collate';

type Draft = SaveVisitsInput['visits'][number];

/** Boxes that are drawn at once, in as many rows as that gives, within bounds. */
const boxesAtOnce = 400;
const [fewestRows, mostRows] = [5, 50];

const keyOf = (visit: Pick<PlannedVisit, 'brandId' | 'objectId' | 'auditorId'>) =>
  `${siteKey(visit)} ${visit.auditorId}`;

/** Who goes where: places by auditors, each a box; a proposal is shown with its reasons before it is saved. */
export function VisitPlan({
  cycle,
  editable,
  onPropose,
  onSave,
}: {
  cycle: PlanTable;
  editable: boolean;
  onPropose: BoundAction<CycleIdInput, VisitPlan>;
  onSave: BoundAction<SaveVisitsInput>;
}) {
  const t = useTranslations('audits.plan');
  const reasons = useTranslations('enum.assignmentReasons');
  const states = useTranslations('enum.visitStates');
  const { pending, run } = useQuickAction();
  const { sites, auditors, cells } = cycle;
  const found = cells.flatMap(([site, auditor, state, reason, isDouble]) => {
    const [place, who] = [sites[site], auditors[auditor]];
    if (!place || !who) return [];
    const { brandId, objectId } = place;
    return [{ state, visit: { auditorId: who.id, brandId, objectId, isDouble, reason } }];
  });
  const standing: Draft[] = found.map(({ visit }) => visit);
  const [draft, setDraft] = useState<Draft[] | null>(null);
  const [open, setOpen] = useState<VisitPlan['open']>([]);
  const rowsAtOnce = Math.max(fewestRows, Math.min(mostRows, Math.floor(boxesAtOnce / auditors.length)));
  const [shownRows, setShownRows] = useState(rowsAtOnce);
  const [find, setFind] = useState('');
  const shown = new Map((draft ?? standing).map((visit) => [keyOf(visit), visit]));
  const begun = new Map(found.map(({ visit, state }) => [keyOf(visit), state]));
  const toggle = (visit: Draft, on: boolean) => {
    const others = (draft ?? standing).filter((other) => keyOf(other) !== keyOf(visit));
    setDraft(on ? [...others, visit] : others);
  };
  const wanted = foldForSearch(find);
  const matching =
    wanted === ''
      ? sites
      : sites.filter(({ brand, object }) => foldForSearch(`${brand} ${object ?? ''}`).includes(wanted));
  const rows = matching.slice(0, shownRows);
  const load = (auditorId: string) =>
    [...shown.values()].filter((visit) => visit.auditorId === auditorId).length;
  const propose = () =>
    run(async () => {
      const result = await onPropose({ id: cycle.id });
      if (result.data) {
        const kept = standing.filter((visit) => (begun.get(keyOf(visit)) ?? 'planned') !== 'planned');
        const keys = new Set(kept.map(keyOf));
        setDraft([...kept, ...result.data.visits.filter((visit) => !keys.has(keyOf(visit)))]);
        setOpen(result.data.open);
      }
      return result;
    });
  return (
    <Panel
      flush
      title={t('title')}
      description={t('description')}
      actions={
        editable && (
          <Button size="sm" loading={pending && draft === null} onClick={propose}>
            {t('propose')}
          </Button>
        )
      }
      footer={
        editable &&
        draft && (
          <span className="flex flex-wrap items-center gap-2">
            <Button
              variant="primary"
              size="sm"
              loading={pending}
              onClick={() =>
                run(
                  () => onSave({ id: cycle.id, visits: draft }),
                  () => {
                    setDraft(null);
                    setOpen([]);
                  },
                )
              }
            >
              {t('save')}
            </Button>
            <Button
              size="sm"
              variant="ghost"
              onClick={() => {
                setDraft(null);
                setOpen([]);
              }}
            >
              {t('discard')}
            </Button>
            <span role="status">{t('unsaved', { count: draft.length })}</span>
          </span>
        )
      }
    >
      {open.length > 0 && (
        <Callout tone="warning" className="m-3">
          {t('open', { count: open.length })}
        </Callout>
      )}
      {sites.length > rowsAtOnce && (
        <div role="search" aria-label={t('filter')} className="border-b border-line px-4 py-2.5">
          <Input
            type="search"
            aria-label={t('findPlace')}
            placeholder={t('findPlace')}
            value={find}
            onChange={(event) => {
              setFind(event.target.value);
              setShownRows(rowsAtOnce);
            }}
            className="sm:max-w-64"
          />
        </div>
      )}
      <Table label={t('title')}>
        <TableHead>
          <TableRow>
            <TableHeader>{t('place')}</TableHeader>
            {auditors.map(({ id, name, capacity }) => (
              <TableHeader key={id}>
                <span className="block truncate">{name}</span>
                <span className="figures font-normal">
                  {capacity === null
                    ? t('load', { count: load(id) })
                    : t('loadOf', { count: load(id), capacity })}
                </span>
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((site) => (
            <TableRow key={siteKey(site)}>
              <TableHeader scope="row">
                <span className="font-medium">{site.object ?? site.brand}</span>
                {site.object && <span className="block text-xs text-ink-muted">{site.brand}</span>}
              </TableHeader>
              {auditors.map((auditor) => {
                const { brandId, objectId } = site;
                const base = { brandId, objectId, auditorId: auditor.id };
                const visit = shown.get(keyOf(base));
                const state = begun.get(keyOf(base));
                const fixed = state !== undefined && state !== 'planned';
                const third = site.thirdTimeFor.includes(auditor.id);
                return (
                  <TableCell key={auditor.id}>
                    <span className="flex flex-wrap items-center gap-2">
                      <Checkbox
                        checked={visit !== undefined}
                        disabled={!editable || fixed}
                        aria-label={t('assign', { auditor: auditor.name, place: site.object ?? site.brand })}
                        onCheckedChange={(on) => {
                          const second = [...shown.values()].some(
                            (other) => siteKey(other) === siteKey(site) && other.auditorId !== auditor.id,
                          );
                          toggle({ ...base, isDouble: second, reason: 'hand' }, on);
                        }}
                      />
                      {visit && (
                        <span className="text-xs text-ink-muted">
                          {state && !draft ? states(state) : reasons(visit.reason)}
                        </span>
                      )}
                      {third && <Badge tone="warning">{t('thirdTime')}</Badge>}
                    </span>
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {matching.length === 0 && <p className="px-4 py-3 text-sm text-ink-muted">{t('noneFound')}</p>}
      {matching.length > rows.length && (
        <p className="border-t border-line px-4 py-2.5">
          <Button size="sm" onClick={() => setShownRows(rows.length + rowsAtOnce)}>
            {t('more', { count: matching.length - rows.length })}
          </Button>
        </p>
      )}
    </Panel>
  );
}
