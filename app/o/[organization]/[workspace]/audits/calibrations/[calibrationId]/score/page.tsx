import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ScoreScreen } from '@/components/audits/calibration/score-screen';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { handInAction } from '@/lib/audits/calibration/actions';
import { requireMember } from '@/lib/auth/require';
import { pageSequence } from '@/lib/live/page-sequence';
import { calibrationOf, type CalibrationParams } from '../calibration-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calibration'))('score') };
}

export default async function ScorePage({ params }: { params: Promise<CalibrationParams> }) {
  const ctx = await requireMember(params, 'audit:score');
  const calibration = await calibrationOf(ctx, await params);
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const path = `${base}/audits/calibrations`;
  if (calibration.state !== 'open' || !calibration.own) redirect(`${path}/${calibration.id}`);
  const t = await getTranslations('calibration');
  return (
    <ScreenMessages names={['calibration', 'auditScoring', 'files']}>
      <LiveRefresh path={`/api${base}/live`} after={await pageSequence(ctx)} kinds={['calibration']} />
      <PageHeader
        title={calibration.name}
        description={t('scoreLead')}
        crumbs={[{ label: t('title'), href: path }]}
      />
      <PageBody>
        {/* What is being typed stays while others score; handing in begins anew. */}
        <ScoreScreen
          key={String(calibration.own.handedIn)}
          calibration={calibration}
          filesPath={`/api${base}/files`}
          scoresPath={`/api${base}/audits/calibrations/cases`}
          path={path}
          handIn={handInAction.bind(null, slugs)}
        />
      </PageBody>
    </ScreenMessages>
  );
}
