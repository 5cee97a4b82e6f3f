import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { PersonasScreen } from '@/components/personas/personas-screen';
import { Button } from '@/components/ui/button';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { pageSequence } from '@/lib/live/page-sequence';
import {
  archivePersonaAction,
  createPersonaAction,
  deletePersonaAction,
  duplicatePersonaAction,
  restorePersonaAction,
  unarchivePersonaAction,
} from '@/lib/personas/actions';
import { listPersonaChoices } from '@/lib/personas/list-persona-choices';
import { listPersonas } from '@/lib/personas/list-personas';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personas'))('title') };
}

export default async function PersonasPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const t = await getTranslations('personas');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const mayWrite = ctx.permissions.has('persona:write');
  const [personas, { segments }] = await Promise.all([
    listPersonas(ctx),
    mayWrite ? listPersonaChoices(ctx) : { segments: [] },
  ]);
  return (
    <ScreenMessages names={['personas']}>
      <LiveRefresh path={`/api${base}/live`} after={await pageSequence(ctx)} kinds={['persona', 'segment']} />
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          ctx.permissions.has('rating:read') && (
            <Button asChild>
              <Link href={`${base}/personas/channel-fit`}>{t('fit.title')}</Link>
            </Button>
          )
        }
      />
      <PageBody>
        <PersonasScreen
          base={base}
          personas={personas}
          segments={segments}
          actions={
            mayWrite
              ? {
                  create: createPersonaAction.bind(null, slugs),
                  duplicate: duplicatePersonaAction.bind(null, slugs),
                  archive: archivePersonaAction.bind(null, slugs),
                  unarchive: unarchivePersonaAction.bind(null, slugs),
                  remove: deletePersonaAction.bind(null, slugs),
                  restore: restorePersonaAction.bind(null, slugs),
                }
              : undefined
          }
        />
      </PageBody>
    </ScreenMessages>
  );
}
