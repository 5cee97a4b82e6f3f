import { ClipboardCheck, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { OverdueFilter } from '@/components/audits/overdue-filter';
import { CycleList } from '@/components/audits/cycles/cycle-list';
import { SchedulePanel } from '@/components/audits/schedule/schedule-panel';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { buttonVariants } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { listCycles } from '@/lib/audits/cycles/list-cycles';
import { saveScheduleAction } from '@/lib/audits/schedule/actions';
import { getSchedule } from '@/lib/audits/schedule/get-schedule';
import { quarterEnd } from '@/lib/audits/cycles/quarters';
import { todayIn } from '@/lib/audits/scoring/today-in';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { getFormat } from '@/lib/format/get-format';
import { namePeriod } from '@/lib/format/name-period';
import { pageSequence } from '@/lib/live/page-sequence';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits'))('title') };
}

interface AuditsPage {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<{ show?: string }>;
}

export default async function AuditsPage({ params, searchParams }: AuditsPage) {
  const ctx = await requireMember(params, 'audit:read');
  const t = await getTranslations('audits');
  const forms = await getTranslations('auditForms');
  const format = await getFormat();
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const cycles = (await listCycles(ctx)).map((cycle) => ({
    ...cycle,
    period: namePeriod(format, cycle, ctx.workspace.firstFiscalMonth),
  }));
  const onlyLate = (await searchParams).show === 'overdue';
  const late = cycles.filter((cycle) => cycle.overdue || cycle.late > 0);
  const schedule = ctx.permissions.has('audit:manage') ? await getSchedule(ctx) : null;
  const quarterName = (startsOn: string) => {
    const quarter = { kind: 'quarter' as const, startsOn, endsOn: quarterEnd(startsOn), label: null };
    return { value: startsOn, label: namePeriod(format, quarter, ctx.workspace.firstFiscalMonth) };
  };
  const create = ctx.permissions.has('audit:manage') && (
    <Link href={`${base}/audits/cycles/new`} className={buttonVariants({ variant: 'primary' })}>
      <Plus />
      {t('create')}
    </Link>
  );
  const bringIn = ctx.permissions.has('audit:manage') && (
    <Link href={`${base}/audits/former/new`} className={buttonVariants()}>
      {t('bringInFormer')}
    </Link>
  );
  return (
    <ScreenMessages names={['audits']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['auditCycle', 'auditVisit']}
      />
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            {ctx.permissions.has('audit:score') && (
              <Link href={`${base}/audits/visits`} className={buttonVariants()}>
                {t('myVisits')}
              </Link>
            )}
            {ctx.permissions.has('audit:score') && (
              <Link href={`${base}/audits/calibrations`} className={buttonVariants()}>
                {t('calibrations')}
              </Link>
            )}
            {ctx.permissions.has('audit:manage') && (
              <Link href={`${base}/audits/forms`} className={buttonVariants()}>
                {forms('title')}
              </Link>
            )}
            {cycles.length > 0 && bringIn}
            {cycles.length > 0 && create}
          </>
        }
      />
      <PageBody>
        {cycles.length === 0 ? (
          <Panel>
            <EmptyState
              icon={<ClipboardCheck />}
              title={t('empty.title')}
              description={t('empty.description')}
              action={
                create && (
                  <span className="flex flex-wrap justify-center gap-2">
                    {create}
                    {bringIn}
                  </span>
                )
              }
            />
          </Panel>
        ) : (
          <>
            <OverdueFilter
              path={`${base}/audits`}
              chosen={onlyLate}
              late={late.length}
              words={{
                label: t('late.show'),
                all: t('late.all', { count: cycles.length }),
                overdue: t('late.only', { count: late.length }),
              }}
            />
            {onlyLate && late.length === 0 ? (
              <p className="text-ink-muted">{t('late.none')}</p>
            ) : (
              <CycleList base={`${base}/audits/cycles`} cycles={onlyLate ? late : cycles} />
            )}
          </>
        )}
        {schedule && (
          <SchedulePanel
            schedule={schedule}
            today={todayIn(ctx.workspace.timeZone)}
            quarters={[
              ...new Set([...schedule.quarters, ...(schedule.next ? [schedule.next.quarterStart] : [])]),
            ].map(quarterName)}
            onSave={saveScheduleAction.bind(null, {
              organization: ctx.organization.slug,
              workspace: ctx.workspace.slug,
            })}
          />
        )}
      </PageBody>
    </ScreenMessages>
  );
}
