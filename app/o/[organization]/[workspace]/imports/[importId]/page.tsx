import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { ImportRecord } from '@/components/ratings/import-record';
import { InventoryRecord } from '@/components/ratings/inventory-record';
import { ImportWizard, JourneyReview } from '@/components/ratings/lazy-reviews';
import { DiscardImport } from '@/components/ratings/discard-import';
import { journeySteps, Steps } from '@/components/ratings/wizard/steps';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { AppError } from '@/lib/errors';
import { errorMessage } from '@/lib/i18n/error-message';
import { listAttributes } from '@/lib/ratings/list-attributes';
import { getImport } from '@/lib/ratings/get-import';
import { analyseImport } from '@/lib/ratings/analyse-import';
import { previewJourney } from '@/lib/ratings/journey/preview-journey';
import { getInventory } from '@/lib/touchpoints/get-inventory';

type Params = Promise<WorkspaceParams & { importId: string }>;

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

async function findImport(ctx: TenantContext, importId: string) {
  if (!isUuid(importId)) notFound();
  try {
    return await getImport(ctx, importId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}

/** What was read, or the sentence that says why it cannot be read. */
async function orSentence<T>(ctx: TenantContext, read: Promise<T>): Promise<T | string> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AppError) return errorMessage(ctx.locale, error);
    throw error;
  }
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const ctx = await requireMember(params, 'rating:read');
  return { title: (await findImport(ctx, (await params).importId)).fileName };
}

export default async function ImportPage({ params }: { params: Params }) {
  const ctx = await requireMember(params, 'rating:read');
  const detail = await findImport(ctx, (await params).importId);
  const t = await getTranslations('ratings');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  if (detail.kind === 'audit') redirect(`${base}/audits/former/${detail.id}`);
  const mayImport = ctx.permissions.has('rating:import');
  const { wowFrom, okFrom, firstFiscalMonth, timeZone } = ctx.workspace;
  const thresholds = { wowFrom, okFrom };
  const mayWrite = ctx.permissions.has('touchpoint:write');
  const isRatings = detail.kind === 'ratings';
  const isOpen = detail.state === 'uploaded' && mayImport && (isRatings || mayWrite);
  const contents = isOpen && isRatings ? await orSentence(ctx, analyseImport(ctx, detail.id)) : null;
  const journey = isOpen && !isRatings ? await orSentence(ctx, previewJourney(ctx, detail.id)) : null;
  const [inventory, attributes] =
    isOpen && isRatings ? await Promise.all([getInventory(ctx), listAttributes(ctx)]) : [null, []];
  const problem = [contents, journey].find((one) => typeof one === 'string') ?? null;
  const channels = new Map(inventory?.channels.map(({ id, name }) => [id, name]));
  return (
    <>
      <PageHeader
        title={<span className="break-all">{detail.fileName}</span>}
        crumbs={[{ label: t('title'), href: `${base}/imports` }]}
        actions={
          isOpen && (
            <ScreenMessages names={['ratings']}>
              <DiscardImport base={base} importId={detail.id} fileName={detail.fileName} />
            </ScreenMessages>
          )
        }
      />
      <PageBody>
        <ScreenMessages names={['ratings', 'imports']}>
          {problem !== null || (detail.state === 'uploaded' && !isOpen) ? (
            <Panel>
              <EmptyState
                title={t(isOpen ? 'wizard.readFailed' : 'state.uploaded')}
                description={problem}
                action={
                  mayImport && (
                    <Button asChild>
                      <Link href={`${base}/imports/new`}>{t('bringIn')}</Link>
                    </Button>
                  )
                }
              />
            </Panel>
          ) : typeof journey === 'object' && journey ? (
            <JourneyReview base={base} importId={detail.id} plan={journey} />
          ) : typeof contents === 'object' && contents ? (
            <ImportWizard
              base={base}
              importId={detail.id}
              contents={contents}
              touchpoints={(inventory?.rows ?? [])
                .filter(({ archived }) => !archived)
                .map(({ id, name, phase, channelId }) => ({
                  id,
                  name,
                  phase,
                  channel: channelId ? (channels.get(channelId) ?? null) : null,
                }))}
              attributes={attributes}
              thresholds={thresholds}
              firstFiscalMonth={firstFiscalMonth}
              today={new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date())}
            />
          ) : !isRatings ? (
            <>
              {detail.kind === 'journey' && detail.state === 'committed' && (
                <Steps current="done" steps={journeySteps} />
              )}
              <InventoryRecord base={base} detail={detail} mayUndo={mayImport && mayWrite} />
            </>
          ) : (
            <>
              {detail.state === 'committed' && <Steps current="done" />}
              <ImportRecord
                base={base}
                detail={detail}
                mayImport={mayImport}
                thresholds={thresholds}
                firstFiscalMonth={firstFiscalMonth}
              />
            </>
          )}
        </ScreenMessages>
      </PageBody>
    </>
  );
}
