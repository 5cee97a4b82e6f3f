'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { CycleIdInput, SaveVisitsInput } from '@/lib/audits/cycles/input';
import type { PlanTable } from '@/lib/audits/cycles/plan-table';
import { siteKey, type VisitPlan } from '@/lib/audits/cycles/plan-visits';
import { foldForSearch } from '@/lib/format/collate';
import { PlanCard } from './plan-card';
import { PlanRow } from './plan-row';
import { usePlan } from './use-plan';

/** Boxes that are drawn at once, in as many rows as that gives, within bounds. */
const boxesAtOnce = 400;
const [fewestRows, mostRows] = [5, 50];

/** Who goes where: places by auditors, each a box; on a phone a list of places. A proposal is shown with its reasons before it is saved. */
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
  const { pending, run } = useQuickAction();
  const { sites, auditors } = cycle;
  const plan = usePlan(cycle);
  const [open, setOpen] = useState<VisitPlan['open']>([]);
  const rowsAtOnce = Math.max(fewestRows, Math.min(mostRows, Math.floor(boxesAtOnce / auditors.length)));
  const [shownRows, setShownRows] = useState(rowsAtOnce);
  const [find, setFind] = useState('');
  const wanted = foldForSearch(find);
  const matching =
    wanted === ''
      ? sites
      : sites.filter(({ brand, object }) => foldForSearch(`${brand} ${object ?? ''}`).includes(wanted));
  const rows = matching.slice(0, shownRows);
  const shared = { auditors, dueOn: cycle.dueOn, plan, editable };
  const propose = () =>
    run(async () => {
      const result = await onPropose({ id: cycle.id });
      if (result.data) {
        plan.take(result.data.visits);
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
          <Button size="sm" loading={pending && !plan.isChanged} onClick={propose}>
            {t('propose')}
          </Button>
        )
      }
      footer={
        editable &&
        plan.isChanged && (
          <span className="flex flex-wrap items-center gap-2">
            <Button
              variant="primary"
              size="sm"
              loading={pending}
              onClick={() =>
                run(
                  () => onSave({ id: cycle.id, visits: plan.input() }),
                  () => {
                    plan.discard();
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
                plan.discard();
                setOpen([]);
              }}
            >
              {t('discard')}
            </Button>
            <span role="status">{t('unsaved', { count: plan.visits.length })}</span>
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
      <ul className="divide-y divide-line sm:hidden">
        {rows.map((site) => (
          <PlanCard key={siteKey(site)} site={site} {...shared} />
        ))}
      </ul>
      <div className="max-sm:hidden">
        <Table label={t('title')}>
          <TableHead>
            <TableRow>
              <TableHeader>{t('place')}</TableHeader>
              {auditors.map(({ id, name, capacity }) => (
                <TableHeader key={id}>
                  <span className="block truncate">{name}</span>
                  <span className="figures font-normal">
                    {capacity === null
                      ? t('load', { count: plan.load(id) })
                      : t('loadOf', { count: plan.load(id), capacity })}
                  </span>
                </TableHeader>
              ))}
              <TableHeader>{t('days')}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((site) => (
              <PlanRow key={siteKey(site)} site={site} {...shared} />
            ))}
          </TableBody>
        </Table>
      </div>
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
