import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ActivityList } from '@/components/layout/activity-list';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { listActivity, listPeople, type ActivityFilter } from '@/lib/activity/list-activity';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.nav'))('activity') };
}

interface Search {
  person?: string;
  before?: string;
  id?: string;
}

const isUuid = (text: string | undefined): text is string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text ?? '');

function filterOf({ person, before, id }: Search): ActivityFilter {
  const at = new Date(before ?? '');
  return {
    ...(isUuid(person) ? { personId: person } : {}),
    ...(!Number.isNaN(at.getTime()) && isUuid(id) ? { before: { at, id } } : {}),
  };
}

export default async function ActivityPage({
  params,
  searchParams,
}: {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<Search>;
}) {
  const ctx = await requireMember(params, 'activity:read');
  const search = await searchParams;
  const t = await getTranslations('activityPage');
  const [{ entries, more }, people] = await Promise.all([
    listActivity(ctx, filterOf(search)),
    listPeople(ctx),
  ]);
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}/activity`;
  const last = entries.at(-1);
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <PageBody>
        {people.length > 1 && (
          <nav aria-label={t('filter')} className="flex flex-wrap gap-2">
            {[{ id: '', name: t('everybody') }, ...people].map(({ id, name }) => (
              <Button
                key={id}
                asChild
                size="sm"
                variant={(search.person ?? '') === id ? 'primary' : 'secondary'}
              >
                <Link
                  href={id ? `${base}?person=${id}` : base}
                  aria-current={(search.person ?? '') === id ? 'true' : undefined}
                >
                  {name}
                </Link>
              </Button>
            ))}
          </nav>
        )}
        <Panel flush>
          {entries.length === 0 ? (
            <EmptyState title={t('emptyTitle')} description={t('empty')} />
          ) : (
            <ActivityList entries={entries} />
          )}
        </Panel>
        {more && last && (
          <Button asChild className="self-start">
            <Link
              href={`${base}?${new URLSearchParams({ ...(search.person ? { person: search.person } : {}), before: last.at.toISOString(), id: last.id }).toString()}`}
            >
              {t('older')}
            </Link>
          </Button>
        )}
      </PageBody>
    </>
  );
}
