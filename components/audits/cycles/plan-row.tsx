'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Checkbox } from '@/components/ui/checkbox';
import { TableCell, TableHeader, TableRow } from '@/components/ui/table';
import type { PlanTable } from '@/lib/audits/cycles/plan-table';
import { cn } from '@/lib/utils/cn';
import { PlanDays } from './plan-days';
import type { Plan } from './use-plan';

/** One place of the plan: a box for each auditor; a visit that has not begun can be dragged to another one. */
export function PlanRow({
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
  const reasons = useTranslations('enum.assignmentReasons');
  const states = useTranslations('enum.visitStates');
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const { brandId, objectId } = site;
  const place = site.object ?? site.brand;
  return (
    <TableRow>
      <TableHeader scope="row" className="min-w-40">
        <span className="font-medium">{place}</span>
        {site.object && <span className="block text-xs text-ink-muted">{site.brand}</span>}
      </TableHeader>
      {auditors.map((auditor) => {
        const seat = { brandId, objectId, auditorId: auditor.id };
        const visit = plan.visitOf(seat);
        const state = plan.stateOf(seat);
        const fixed = plan.isBegun(seat);
        const isMovable = editable && visit !== undefined && !fixed;
        const takes = dragged !== null && dragged !== auditor.id && visit === undefined;
        return (
          <TableCell
            key={auditor.id}
            className={cn(takes && over === auditor.id && 'bg-accent-soft')}
            onDragOver={(event) => {
              if (!takes) return;
              event.preventDefault();
              setOver(auditor.id);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              if (!takes) return;
              event.preventDefault();
              plan.hand({ brandId, objectId, auditorId: dragged }, auditor.id);
            }}
          >
            <span
              className={cn('flex flex-wrap items-center gap-2', isMovable && 'cursor-grab')}
              draggable={isMovable}
              title={isMovable && auditors.length > 1 ? t('move') : undefined}
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', `${auditor.name}: ${place}`);
                event.dataTransfer.effectAllowed = 'move';
                setDragged(auditor.id);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
            >
              <Checkbox
                checked={visit !== undefined}
                disabled={!editable || fixed}
                aria-label={t('assign', { auditor: auditor.name, place })}
                onCheckedChange={(on) => plan.assign(seat, on)}
              />
              {visit && (
                <span className="text-xs text-ink-muted">
                  {state && !plan.isChanged ? states(state) : reasons(visit.reason)}
                </span>
              )}
              {site.thirdTimeFor.includes(auditor.id) && <Badge tone="warning">{t('thirdTime')}</Badge>}
            </span>
          </TableCell>
        );
      })}
      <TableCell>
        <PlanDays
          place={place}
          window={plan.windowOf(site)}
          dueOn={dueOn}
          editable={editable}
          onChange={(window) => plan.setWindow(site, window)}
        />
      </TableCell>
    </TableRow>
  );
}
