'use client';

import { useTranslations } from 'next-intl';
import { Combobox } from '@/components/ui/combobox';
import type { PlanTable } from '@/lib/audits/cycles/plan-table';
import { PlanDays } from './plan-days';
import type { Plan } from './use-plan';

/** One place of the plan where the table has no room: its auditors are chosen from a list. */
export function PlanCard({
  site,
  auditors,
  dueOn,
  plan,
  editable,
}: {
  site: PlanTable['sites'][number];
  auditors: PlanTable['auditors'];
  dueOn: string;
  plan: Plan;
  editable: boolean;
}) {
  const t = useTranslations('audits.plan');
  const states = useTranslations('enum.visitStates');
  const { brandId, objectId } = site;
  const place = site.object ?? site.brand;
  const seatOf = (auditorId: string) => ({ brandId, objectId, auditorId });
  const chosen = auditors.filter(({ id }) => plan.visitOf(seatOf(id))).map(({ id }) => id);
  const begun = auditors.filter(({ id }) => plan.visitOf(seatOf(id)) && plan.isBegun(seatOf(id)));
  return (
    <li className="space-y-2 px-4 py-3">
      <div className="flex items-center justify-between gap-2">
        <span className="min-w-0 font-medium wrap-anywhere">
          {place}
          {site.object && <span className="block text-xs font-normal text-ink-muted">{site.brand}</span>}
        </span>
        <PlanDays
          place={place}
          window={plan.windowOf(site)}
          dueOn={dueOn}
          editable={editable}
          onChange={(window) => plan.setWindow(site, window)}
        />
      </div>
      <Combobox
        multiple
        aria-label={t('who', { place })}
        placeholder={t('nobody')}
        disabled={!editable}
        value={chosen}
        options={auditors.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => {
          const kept = new Set([...next, ...begun.map(({ id }) => id)]);
          const changed = auditors.find(({ id }) => kept.has(id) !== chosen.includes(id));
          if (changed) plan.assign(seatOf(changed.id), kept.has(changed.id));
        }}
      />
      {begun.length > 0 && (
        <p className="text-xs text-ink-muted">
          {begun
            .map(({ id, name }) => `${name}: ${states(plan.stateOf(seatOf(id)) ?? 'planned')}`)
            .join(' · ')}
        </p>
      )}
    </li>
  );
}
