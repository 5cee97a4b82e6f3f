import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { AuditorsPanel } from '@/components/audits/calibration/auditors-panel';
import { CalibrationEditor } from '@/components/audits/calibration/calibration-editor';
import { CalibrationSteps } from '@/components/audits/calibration/calibration-steps';
import { OpenCases } from '@/components/audits/calibration/open-cases';
import { OwnResults } from '@/components/audits/calibration/own-results';
import { ToldResults } from '@/components/audits/calibration/told-results';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { Badge } from '@/components/ui/badge';
import { buttonVariants } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import {
  deleteCalibrationAction,
  moveCalibrationAction,
  removeCaseAction,
  saveCalibrationAction,
  saveOutcomeAction,
  setAuditorsAction,
  takeOverAnchorsAction,
} from '@/lib/audits/calibration/actions';
import { getCalibrationOptions } from '@/lib/audits/calibration/get-calibration-options';
import { listCyclePhotos } from '@/lib/audits/calibration/list-cycle-photos';
import { requireMember } from '@/lib/auth/require';
import { getFormat } from '@/lib/format/get-format';
import { pageSequence } from '@/lib/live/page-sequence';
import { calibrationOf, type CalibrationParams } from './calibration-of';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calibration'))('one') };
}

export default async function CalibrationPage({ params }: { params: Promise<CalibrationParams> }) {
  const ctx = await requireMember(params, 'audit:score');
  const calibration = await calibrationOf(ctx, await params);
  const { id, state, own, leads, counts, form, cycle, reopenedAt } = calibration;
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const path = `${base}/audits/calibrations`;
  if (!leads && state === 'open') redirect(`${path}/${id}/score`);
  const t = await getTranslations('calibration');
  const states = await getTranslations('enum.calibrationStates');
  const format = await getFormat();
  const filesPath = `/api${base}/files`;
  const options = leads && (state === 'draft' || state === 'open') ? await getCalibrationOptions(ctx) : null;
  const cyclePhotos = options && state === 'draft' && cycle ? await listCyclePhotos(ctx, cycle.id) : [];
  const auditors = options && (
    <AuditorsPanel
      // Whom somebody else invited meanwhile belongs into the list.
      key={calibration.auditors.map((one) => one.id).join()}
      calibration={calibration}
      people={options.people}
      save={setAuditorsAction.bind(null, slugs)}
    />
  );
  return (
    <ScreenMessages names={['calibration', 'files']}>
      <LiveRefresh path={`/api${base}/live`} after={await pageSequence(ctx)} kinds={['calibration']} />
      <PageHeader
        title={calibration.name}
        description={[form && t('version', form), cycle?.name].filter(Boolean).join(' · ')}
        crumbs={[{ label: t('title'), href: path }]}
        actions={
          <>
            <Badge tone={state === 'open' ? 'accent' : 'outline'}>{states(state)}</Badge>
            {leads && (
              <CalibrationSteps
                calibration={calibration}
                path={path}
                move={moveCalibrationAction.bind(null, slugs)}
                remove={deleteCalibrationAction.bind(null, slugs)}
              />
            )}
          </>
        }
      />
      <PageBody>
        {reopenedAt && <Callout>{t('reopened', { date: format.dateTime(reopenedAt) })}</Callout>}
        {state === 'draft' && options && (
          <>
            {auditors}
            <CalibrationEditor
              calibration={calibration}
              options={options}
              filesPath={filesPath}
              cyclePhotos={cyclePhotos}
              evidencePath={`/api${base}/audits/evidence`}
              save={saveCalibrationAction.bind(null, slugs)}
            />
          </>
        )}
        {state === 'open' && (
          <>
            <Callout
              tone="accent"
              title={t('inCount', counts)}
              action={
                own && (
                  <Link href={`${path}/${id}/score`} className={buttonVariants({ size: 'sm' })}>
                    {t(own.handedIn ? 'ownScores' : 'score')}
                  </Link>
                )
              }
            >
              {t('hidden')}
            </Callout>
            {auditors}
            <OpenCases
              cases={calibration.cases}
              filesPath={filesPath}
              remove={removeCaseAction.bind(null, slugs)}
            />
          </>
        )}
        {(state === 'told' || state === 'closed') &&
          (leads ? (
            <ToldResults
              calibration={calibration}
              base={base}
              actions={{
                save: saveOutcomeAction.bind(null, slugs),
                takeOver: takeOverAnchorsAction.bind(null, slugs),
              }}
            />
          ) : (
            <OwnResults calibration={calibration} filesPath={filesPath} />
          ))}
      </PageBody>
    </ScreenMessages>
  );
}
