import { MousePointerClick } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { VersionChanges } from '@/components/personas/versions/version-changes';
import { VersionsList } from '@/components/personas/versions/versions-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { toAppError } from '@/lib/errors';
import {
  namePersonaVersionAction,
  restorePersonaVersionAction,
  savePersonaVersionAction,
} from '@/lib/personas/actions';
import { getPersona } from '@/lib/personas/get-persona';
import { comparePersonaVersion } from '@/lib/personas/versions/compare-persona-version';
import { listPersonaVersions } from '@/lib/personas/versions/list-persona-versions';
import { findId } from '@/lib/route-params';
import { pageSequence } from '@/lib/live/page-sequence';

interface VersionsPageProps {
  params: Promise<WorkspaceParams & { personaId: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personaVersions'))('title') };
}

const idIn = (value: string | string[] | undefined) => (typeof value === 'string' ? findId(value) : null);

export default async function PersonaVersionsPage({ params, searchParams }: VersionsPageProps) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const personaId = findId((await params).personaId);
  if (!personaId) notFound();
  const asked = await searchParams;
  const [versionId, before] = [idIn(asked.version), idIn(asked.before)];
  const [persona, list, comparison] = await Promise.all([
    getPersona(ctx, personaId),
    listPersonaVersions(ctx, { personaId, before: before ?? undefined }),
    versionId ? comparePersonaVersion(ctx, { personaId, versionId }) : null,
  ]).catch((error: unknown) => {
    if (toAppError(error).code === 'NOT_FOUND') notFound();
    throw error;
  });
  const t = await getTranslations('personaVersions');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const path = `${base}/personas/${personaId}/versions`;
  return (
    <ScreenMessages names={['personaVersions']}>
      <LiveRefresh path={`/api${base}/live`} after={await pageSequence(ctx)} kinds={['persona']} />
      <PageHeader
        title={t('title')}
        description={t('explain')}
        crumbs={[{ label: persona.about.name, href: `${base}/personas/${personaId}` }]}
      />
      <PageBody>
        <div className="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
          {comparison ? (
            <div className="lg:order-last">
              <VersionChanges comparison={comparison} />
            </div>
          ) : (
            list.versions.length > 0 && (
              <Panel className="max-lg:hidden lg:order-last">
                <EmptyState
                  icon={<MousePointerClick />}
                  title={t('choose.title')}
                  description={t('choose.text')}
                />
              </Panel>
            )
          )}
          <VersionsList
            path={path}
            personaId={personaId}
            list={list}
            shownId={versionId}
            isOlder={before !== null}
            actions={
              ctx.permissions.has('persona:write')
                ? {
                    save: savePersonaVersionAction.bind(null, slugs),
                    name: namePersonaVersionAction.bind(null, slugs),
                    restore: restorePersonaVersionAction.bind(null, slugs),
                  }
                : undefined
            }
          />
        </div>
      </PageBody>
    </ScreenMessages>
  );
}
