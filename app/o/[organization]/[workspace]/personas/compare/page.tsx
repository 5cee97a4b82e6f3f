import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { SearchParams } from 'nuqs/server';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { CompareTable } from '@/components/personas/compare-table';
import { loadCompareParams } from '@/components/personas/personas-params';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { pageSequence } from '@/lib/live/page-sequence';
import { comparePersonas } from '@/lib/personas/compare-personas';
import { listPersonaChoices } from '@/lib/personas/list-persona-choices';
import { findId } from '@/lib/route-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personas.compare'))('title') };
}

export default async function ComparePage({
  params,
  searchParams,
}: {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<SearchParams>;
}) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const t = await getTranslations('personas');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const { ids } = await loadCompareParams(searchParams);
  const [personas, { channels }] = await Promise.all([
    comparePersonas(
      ctx,
      ids.flatMap((id) => findId(id) ?? []),
    ),
    listPersonaChoices(ctx),
  ]);
  return (
    <ScreenMessages names={['personas']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['persona', 'segment', 'channel']}
      />
      <PageHeader title={t('compare.title')} crumbs={[{ label: t('title'), href: `${base}/personas` }]} />
      <PageBody>
        {personas.length === 0 ? (
          <Panel>
            <EmptyState
              title={t('compare.emptyTitle')}
              description={t('compare.emptyText')}
              action={
                <Button asChild>
                  <Link href={`${base}/personas`}>{t('compare.toPersonas')}</Link>
                </Button>
              }
            />
          </Panel>
        ) : (
          <CompareTable base={base} personas={personas} channels={channels} />
        )}
      </PageBody>
    </ScreenMessages>
  );
}
