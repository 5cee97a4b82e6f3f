import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ChainsPanel } from '@/components/chains/chains-panel';
import { TouchpointPhotos } from '@/components/collection/touchpoint-photos';
import { CommentButton } from '@/components/comments/comment-button';
import { OthersPanel } from '@/components/gallery/others-panel';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { LifePanel } from '@/components/touchpoints/lifecycle/life-panel';
import { Passport } from '@/components/touchpoints/passport';
import { PassportScores } from '@/components/touchpoints/passport-scores';
import { Callout } from '@/components/ui/callout';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import type { TenantContext } from '@/lib/auth/context';
import { listChains } from '@/lib/chains/list-chains';
import { countOpenThreads } from '@/lib/comments/count-open-threads';
import { listTouchpointPhotos } from '@/lib/collection/list-touchpoint-photos';
import { AppError } from '@/lib/errors';
import { listGallery } from '@/lib/gallery/list-gallery';
import {
  addMeasurementAction,
  createStandardAction,
  deleteMeasurementAction,
  deleteStandardAction,
  deleteVariantAction,
  saveVariantAction,
  updateStandardAction,
} from '@/lib/touchpoints/actions';
import { listStages } from '@/lib/touchpoints/lifecycle/list-stages';
import { getPassport } from '@/lib/views/get-passport';

interface PassportPage {
  params: Promise<WorkspaceParams & { touchpointId: string }>;
}

// Page and metadata of one request read it once.
const passportOf = cache(async (ctx: TenantContext, id: string) => {
  try {
    return await getPassport(ctx, id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PassportPage): Promise<Metadata> {
  const ctx = await requireMember(params, 'touchpoint:read');
  const { detail } = await passportOf(ctx, (await params).touchpointId);
  return { title: detail.touchpoint.name };
}

export default async function TouchpointPage({ params }: PassportPage) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const { detail, inventory, previous, next, scores, withheld } = await passportOf(
    ctx,
    (await params).touchpointId,
  );
  const [photos, others, chains, comments, life] = await Promise.all([
    listTouchpointPhotos(ctx, detail.touchpoint.id),
    listGallery(ctx, { touchpointId: detail.touchpoint.id }),
    listChains(ctx, { touchpointId: detail.touchpoint.id }),
    countOpenThreads(ctx, 'touchpoint', [detail.touchpoint.id]),
    listStages(ctx, detail.touchpoint.id),
  ]);
  const t = await getTranslations('touchpoints.passport');
  const { timeZone } = ctx.workspace;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  return (
    <ScreenMessages
      names={[
        'touchpoints',
        'touchpointFields',
        'touchpointKinds',
        'dataTable',
        'activity',
        'gallery',
        'collection',
        'files',
        'comments',
      ]}
    >
      <Passport
        key={detail.touchpoint.id}
        base={base}
        apiBase={`/api${base}`}
        detail={detail}
        inventory={inventory}
        previous={previous}
        next={next}
        mayWrite={ctx.permissions.has('touchpoint:write')}
        today={today}
        comments={
          <CommentButton
            base={base}
            subject={{ type: 'touchpoint', id: detail.touchpoint.id }}
            name={detail.touchpoint.name}
            open={comments.get(detail.touchpoint.id) ?? 0}
          />
        }
        scores={
          <>
            {withheld && <Callout title={t('scores.withheld')}>{t('scores.withheldText')}</Callout>}
            {scores.length > 0 && (
              <PassportScores
                title={t('scores.title')}
                sources={scores}
                thresholds={ctx.workspace}
                firstFiscalMonth={ctx.workspace.firstFiscalMonth}
              />
            )}
          </>
        }
        others={
          <>
            <LifePanel base={base} entries={life} />
            <ChainsPanel base={base} chains={chains} />
            {photos.length > 0 && <TouchpointPhotos photos={photos} filesPath={`/api${base}/files`} />}
            <OthersPanel
              base={base}
              touchpointId={detail.touchpoint.id}
              items={others}
              mayWrite={ctx.permissions.has('brand:write')}
            />
          </>
        }
        actions={{
          saveVariant: saveVariantAction.bind(null, slugs),
          deleteVariant: deleteVariantAction.bind(null, slugs),
          createStandard: createStandardAction.bind(null, slugs),
          updateStandard: updateStandardAction.bind(null, slugs),
          deleteStandard: deleteStandardAction.bind(null, slugs),
          addMeasurement: addMeasurementAction.bind(null, slugs),
          deleteMeasurement: deleteMeasurementAction.bind(null, slugs),
        }}
      />
    </ScreenMessages>
  );
}
