import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { JudgeList } from '@/components/priorities/judge-list';
import { writePrioritiesParams, type PrioritiesParams } from '@/components/priorities/priorities-params';
import { Button } from '@/components/ui/button';
import type { TenantContext } from '@/lib/auth/context';
import { prioritySubjects } from '@/lib/priorities/constants';
import { listJudgements } from '@/lib/priorities/list-judgements';

/** The sitting in which impact and cost-effectiveness of all touchpoints, or chains, are judged. */
export async function JudgePart({ ctx, query }: { ctx: TenantContext; query: PrioritiesParams }) {
  const t = await getTranslations('priorities');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const address = (patch: Partial<PrioritiesParams>) =>
    `${base}/priorities${writePrioritiesParams({ ...query, ...patch })}`;
  return (
    <ScreenMessages names={['priorities']}>
      <PageHeader
        title={t('judge.pageTitle')}
        description={t('judge.description')}
        crumbs={[{ label: t('title'), href: address({ view: 'list' }) }]}
      />
      <PageBody>
        <nav aria-label={t('filters.of')} className="flex flex-wrap gap-1.5">
          {prioritySubjects.map((of) => (
            <Button key={of} asChild size="sm" variant={of === query.of ? 'secondary' : 'ghost'}>
              <Link href={address({ of })} aria-current={of === query.of ? 'true' : undefined}>
                {t(`filters.${of}`)}
              </Link>
            </Button>
          ))}
        </nav>
        <JudgeList
          key={query.of}
          rows={await listJudgements(ctx, query.of)}
          of={query.of}
          api={`/api${base}/priorities`}
        />
      </PageBody>
    </ScreenMessages>
  );
}
