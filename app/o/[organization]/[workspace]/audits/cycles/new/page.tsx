import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { CycleForm } from '@/components/audits/cycles/cycle-form';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { buttonVariants } from '@/components/ui/button';
import { createCycleAction } from '@/lib/audits/cycles/actions';
import { getCycle } from '@/lib/audits/cycles/get-cycle';
import { getCycleOptions } from '@/lib/audits/cycles/get-cycle-options';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits'))('create') };
}

interface NewCyclePage {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<{ carry?: string }>;
}

export default async function NewCyclePage({ params, searchParams }: NewCyclePage) {
  const ctx = await requireMember(params, 'audit:manage');
  const t = await getTranslations('audits');
  const options = await getCycleOptions(ctx);
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}/audits`;
  const carried = (await searchParams).carry !== undefined && options.lastClosed !== null;
  const last = carried && options.lastClosed ? (await getCycle(ctx, options.lastClosed.id)).values : null;
  return (
    <ScreenMessages names={['audits', 'touchpointKinds']}>
      <PageHeader
        title={t('create')}
        crumbs={[{ label: t('title'), href: base }]}
        actions={
          options.lastClosed &&
          !carried && (
            <Link href={`${base}/cycles/new?carry`} className={buttonVariants()}>
              {t('form.carryOver')}
            </Link>
          )
        }
      />
      <PageBody narrow>
        <CycleForm
          key={carried ? 'carried' : 'new'}
          base={`${base}/cycles`}
          options={options}
          currency={ctx.workspace.currency}
          firstFiscalMonth={ctx.workspace.firstFiscalMonth}
          values={
            last && options.lastClosed
              ? {
                  ...last,
                  name: '',
                  quarterStart: options.quarters[2] ?? '',
                  dueOn: '',
                  scope: { by: 'last', cycleId: options.lastClosed.id },
                }
              : null
          }
          onSave={createCycleAction.bind(null, {
            organization: ctx.organization.slug,
            workspace: ctx.workspace.slug,
          })}
        />
      </PageBody>
    </ScreenMessages>
  );
}
