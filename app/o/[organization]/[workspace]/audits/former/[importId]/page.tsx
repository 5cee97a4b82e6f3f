import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FormerRecord } from '@/components/audits/former/former-record';
import { formerSteps } from '@/components/audits/former/former-steps';
import { FormerWizard } from '@/components/audits/former/lazy-wizard';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { DiscardImport } from '@/components/ratings/discard-import';
import { Steps } from '@/components/ratings/wizard/steps';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { quarterEnd, quartersUntil } from '@/lib/audits/cycles/quarters';
import { analyseFormer, getFormer } from '@/lib/audits/former/get-former';
import { todayIn } from '@/lib/audits/scoring/today-in';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { AppError } from '@/lib/errors';
import { getFormat } from '@/lib/format/get-format';
import { errorMessage } from '@/lib/i18n/error-message';
import { expandTouchpoint } from '@/lib/touchpoints/compact-touchpoint';
import { getInventory } from '@/lib/touchpoints/get-inventory';

type Params = Promise<WorkspaceParams & { importId: string }>;

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Quarters that a sheet without dates can be of: ten years. */
const quartersOffered = 40;

async function findFormer(ctx: TenantContext, importId: string) {
  if (!isUuid(importId)) notFound();
  try {
    return await getFormer(ctx, importId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}

/** What was read, or the sentence that says why it cannot be. */
async function readOrSay(ctx: TenantContext, importId: string, name: string) {
  try {
    return await analyseFormer(ctx, importId, name);
  } catch (error) {
    if (error instanceof AppError) return errorMessage(ctx.locale, error);
    throw error;
  }
}

async function quartersOf(ctx: TenantContext) {
  const format = await getFormat();
  const { firstFiscalMonth, timeZone } = ctx.workspace;
  return quartersUntil(todayIn(timeZone), firstFiscalMonth, quartersOffered).map((value) => ({
    value,
    label: format.period({ kind: 'quarter', start: value, end: quarterEnd(value) }, { firstFiscalMonth }),
  }));
}

/** Names that a sheet can mean: what is in use, each once. */
async function namesOf(ctx: TenantContext) {
  const { rows, brands, objects, people } = await getInventory(ctx);
  const names = (list: readonly { name: string; archived?: boolean }[]) => [
    ...new Set(list.flatMap(({ name, archived }) => (archived || name === '' ? [] : name))),
  ];
  return {
    touchpoint: names(rows.map(expandTouchpoint)),
    brand: names(brands),
    place: names(objects.filter(({ kind }) => kind === 'place')),
    auditor: names(people),
  };
}

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const ctx = await requireMember(params, 'audit:manage');
  return { title: (await findFormer(ctx, (await params).importId)).fileName };
}

export default async function FormerAuditPage({ params }: { params: Params }) {
  const ctx = await requireMember(params, 'audit:manage');
  const detail = await findFormer(ctx, (await params).importId);
  const t = await getTranslations('formerAudits');
  const audits = await getTranslations('audits');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const isOpen = detail.state === 'uploaded';
  const read = isOpen ? await readOrSay(ctx, detail.id, t('usualName')) : null;
  const { wowFrom, okFrom } = ctx.workspace;
  return (
    <ScreenMessages names={['formerAudits', 'ratings', 'imports']}>
      <PageHeader
        title={<span className="break-all">{detail.fileName}</span>}
        crumbs={[{ label: audits('title'), href: `${base}/audits` }]}
        actions={
          isOpen && (
            <DiscardImport
              base={base}
              importId={detail.id}
              fileName={detail.fileName}
              back={`${base}/audits`}
            />
          )
        }
      />
      <PageBody>
        {typeof read === 'string' ? (
          <Panel>
            <EmptyState title={t('readFailed')} description={read} />
          </Panel>
        ) : read ? (
          <FormerWizard
            base={base}
            importId={detail.id}
            contents={read}
            quarters={await quartersOf(ctx)}
            known={await namesOf(ctx)}
            thresholds={{ wowFrom, okFrom }}
          />
        ) : (
          <>
            {detail.state === 'committed' && <Steps current="done" steps={formerSteps} />}
            <FormerRecord base={base} detail={detail} />
          </>
        )}
      </PageBody>
    </ScreenMessages>
  );
}
