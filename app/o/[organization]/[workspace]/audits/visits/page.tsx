import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { OverdueFilter } from '@/components/audits/overdue-filter';
import { OwnCalibrations } from '@/components/audits/calibration/own-calibrations';
import { DevicePanel } from '@/components/audits/phone/device-panel';
import { VisitList } from '@/components/audits/scoring/visit-list';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { Button } from '@/components/ui/button';
import { listCalibrations } from '@/lib/audits/calibration/list-calibrations';
import { listOwnVisits } from '@/lib/audits/scoring/list-own-visits';
import { revokeDeviceAction } from '@/lib/audits/sync/actions';
import { listDevices } from '@/lib/audits/sync/devices';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { pageSequence } from '@/lib/live/page-sequence';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditScoring.list'))('title') };
}

interface VisitsPage {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<{ show?: string }>;
}

export default async function VisitsPage({ params, searchParams }: VisitsPage) {
  const ctx = await requireMember(params, 'audit:score');
  const t = await getTranslations('auditScoring.list');
  const phones = await getTranslations('auditDevices.devices');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const visits = await listOwnVisits(ctx);
  const late = visits.filter(({ overdue, isOpen }) => overdue && isOpen);
  const calibrations = (await listCalibrations(ctx)).filter(
    ({ state, own }) => state === 'open' && own !== null && !own.handedIn,
  );
  const onlyLate = (await searchParams).show === 'overdue';
  return (
    <ScreenMessages names={['auditScoring', 'auditDevices']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['auditCycle', 'auditVisit', 'calibration']}
      />
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: t('audits'), href: `${base}/audits` }]}
        actions={
          <Button asChild variant="primary">
            <Link href="/phone" prefetch={false}>
              {phones('open')}
            </Link>
          </Button>
        }
      />
      <PageBody>
        <OwnCalibrations path={`${base}/audits/calibrations`} calibrations={calibrations} />
        <OverdueFilter
          path={`${base}/audits/visits`}
          chosen={onlyLate}
          late={late.length}
          words={{
            label: t('show'),
            all: t('all', { count: visits.length }),
            overdue: t('only', { count: late.length }),
          }}
        />
        {onlyLate && late.length === 0 ? (
          <p className="text-ink-muted">{t('noneOverdue')}</p>
        ) : (
          <VisitList base={base} visits={onlyLate ? late : visits} />
        )}
        <DevicePanel devices={await listDevices(ctx)} onRevoke={revokeDeviceAction.bind(null, slugs)} />
      </PageBody>
    </ScreenMessages>
  );
}
