import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { ImportRecord } from '@/components/ratings/import-record';
import { DiscardImport } from '@/components/ratings/discard-import';
import { ImportWizard } from '@/components/ratings/wizard/import-wizard';
import { Steps } from '@/components/ratings/wizard/steps';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { AppError } from '@/lib/errors';
import { errorMessage } from '@/lib/i18n/error-message';
import { getImport } from '@/lib/ratings/get-import';
import { listMappings } from '@/lib/ratings/list-mappings';
import { analyseImport } from '@/lib/ratings/analyse-import';
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

/** What the file looks like, or the sentence that says why it cannot be read. */
async function readFile(ctx: TenantContext, importId: string) {
  try {
    return await analyseImport(ctx, importId);
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
  const mayImport = ctx.permissions.has('rating:import');
  const { wowFrom, okFrom, firstFiscalMonth, timeZone } = ctx.workspace;
  const thresholds = { wowFrom, okFrom };
  const isOpen = detail.state === 'uploaded' && mayImport;
  const contents = isOpen ? await readFile(ctx, detail.id) : null;
  const [mappings, inventory] = isOpen
    ? await Promise.all([listMappings(ctx), getInventory(ctx)])
    : [[], null];
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
          {typeof contents === 'string' || (detail.state === 'uploaded' && !isOpen) ? (
            <Panel>
              <EmptyState
                title={t(isOpen ? 'wizard.readFailed' : 'state.uploaded')}
                description={contents as string | null}
                action={
                  mayImport && (
                    <Button asChild>
                      <Link href={`${base}/imports/new`}>{t('bringIn')}</Link>
                    </Button>
                  )
                }
              />
            </Panel>
          ) : contents ? (
            <ImportWizard
              base={base}
              importId={detail.id}
              contents={contents}
              saved={mappings}
              touchpoints={(inventory?.rows ?? [])
                .filter(({ archived }) => !archived)
                .map(({ id, name, phase, channelId }) => ({
                  id,
                  name,
                  phase,
                  channel: channelId ? (channels.get(channelId) ?? null) : null,
                }))}
              thresholds={thresholds}
              firstFiscalMonth={firstFiscalMonth}
              today={new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date())}
            />
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
