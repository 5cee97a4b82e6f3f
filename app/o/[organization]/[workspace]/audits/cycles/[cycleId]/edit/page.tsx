import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forbidden, redirect } from 'next/navigation';
import { AmendForm } from '@/components/audits/cycles/amend-form';
import { CycleForm } from '@/components/audits/cycles/cycle-form';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { amendCycleAction, updateCycleAction } from '@/lib/audits/cycles/actions';
import { getCycleOptions } from '@/lib/audits/cycles/get-cycle-options';
import { lastDaysOf } from '@/lib/audits/cycles/visit-days';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { cycleOf } from '../cycle-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits'))('edit') };
}

export default async function EditCyclePage({
  params,
}: {
  params: Promise<WorkspaceParams & { cycleId: string }>;
}) {
  const ctx = await requireMember(params, 'audit:read');
  const cycle = await cycleOf(ctx, (await params).cycleId);
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}/audits`;
  if (!cycle.mayRun) forbidden();
  if (cycle.state === 'closed') redirect(`${base}/cycles/${cycle.id}`);
  const t = await getTranslations('audits');
  const lastDays = lastDaysOf(cycle.visits);
  const options = await getCycleOptions(ctx);
  const { name, dueOn, driverId, budget, hours, auditors } = cycle.values;
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  return (
    <ScreenMessages names={['audits', 'touchpointKinds']}>
      <PageHeader
        title={t('edit')}
        crumbs={[
          { label: t('title'), href: base },
          { label: cycle.values.name, href: `${base}/cycles/${cycle.id}` },
        ]}
      />
      <PageBody narrow>
        {cycle.state === 'planned' ? (
          <CycleForm
            base={`${base}/cycles`}
            id={cycle.id}
            options={options}
            currency={ctx.workspace.currency}
            firstFiscalMonth={ctx.workspace.firstFiscalMonth}
            values={cycle.values}
            lastDays={lastDays}
            onUpdate={updateCycleAction.bind(null, slugs)}
          />
        ) : (
          <AmendForm
            href={`${base}/cycles/${cycle.id}`}
            values={{ id: cycle.id, name, dueOn, driverId, budget, hours, auditors }}
            lastDays={lastDays}
            people={options.people}
            currency={ctx.workspace.currency}
            onSave={amendCycleAction.bind(null, slugs)}
          />
        )}
      </PageBody>
    </ScreenMessages>
  );
}
