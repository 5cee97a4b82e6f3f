import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CalibrationList } from '@/components/audits/calibration/calibration-list';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { createCalibrationAction } from '@/lib/audits/calibration/actions';
import { getCalibrationOptions } from '@/lib/audits/calibration/get-calibration-options';
import { listCalibrations } from '@/lib/audits/calibration/list-calibrations';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { pageSequence } from '@/lib/live/page-sequence';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calibration'))('title') };
}

interface CalibrationsPage {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<{ cycle?: string }>;
}

export default async function CalibrationsPage({ params, searchParams }: CalibrationsPage) {
  const ctx = await requireMember(params, 'audit:score');
  const t = await getTranslations('calibration');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const options = ctx.permissions.has('audit:manage') ? await getCalibrationOptions(ctx) : null;
  const { cycle } = await searchParams;
  return (
    <ScreenMessages names={['calibration']}>
      <LiveRefresh path={`/api${base}/live`} after={await pageSequence(ctx)} kinds={['calibration']} />
      <PageHeader
        title={t('title')}
        description={t('lead')}
        crumbs={[{ label: t('audits'), href: `${base}/audits` }]}
      />
      <PageBody>
        <CalibrationList
          path={`${base}/audits/calibrations`}
          calibrations={await listCalibrations(ctx)}
          leading={
            options
              ? {
                  options: { forms: options.forms, cycles: options.cycles },
                  create: createCalibrationAction.bind(null, slugs),
                  cycleId: options.cycles.find(({ id }) => id === cycle)?.id ?? null,
                }
              : undefined
          }
        />
      </PageBody>
    </ScreenMessages>
  );
}
