import { History, Printer } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { cache } from 'react';
import { CommentButton } from '@/components/comments/comment-button';
import { PersonaMaps } from '@/components/journeys/list/persona-maps';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { PersonaMenu } from '@/components/personas/persona-menu';
import { PersonaScreen } from '@/components/personas/persona-screen';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { listPlaces } from '@/lib/accounts/places';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { countOpenThreads } from '@/lib/comments/count-open-threads';
import { toAppError } from '@/lib/errors';
import { pageSequence } from '@/lib/live/page-sequence';
import {
  archivePersonaAction,
  copyPersonaAction,
  deletePersonaAction,
  duplicatePersonaAction,
  restorePersonaAction,
  unarchivePersonaAction,
} from '@/lib/personas/actions';
import { listMaps } from '@/lib/journeys/list-maps';
import { getPersona } from '@/lib/personas/get-persona';
import { listPersonaChoices } from '@/lib/personas/list-persona-choices';
import { findId } from '@/lib/route-params';

interface PersonaPage {
  params: Promise<WorkspaceParams & { personaId: string }>;
}

// Page and metadata of one request read it once.
const personaOf = cache(async (ctx: TenantContext, personaId: string) => {
  const id = findId(personaId);
  if (!id) notFound();
  try {
    return await getPersona(ctx, id);
  } catch (error) {
    if (toAppError(error).code === 'NOT_FOUND') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PersonaPage): Promise<Metadata> {
  const ctx = await requireMember(params, 'touchpoint:read');
  return { title: (await personaOf(ctx, (await params).personaId)).about.name };
}

export default async function PersonaPage({ params }: PersonaPage) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const persona = await personaOf(ctx, (await params).personaId);
  const t = await getTranslations('personas');
  const versions = await getTranslations('personaVersions');
  const shell = await getTranslations('shell');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const mayWrite = ctx.permissions.has('persona:write');
  const { id, about, archived } = persona;
  const places = mayWrite ? await listPlaces(ctx.person.userId ?? '') : [];
  const brands = places
    .filter(({ organization }) => organization.id === ctx.organization.id)
    .flatMap(({ workspaces }) => workspaces)
    .filter((brand) => brand.id !== ctx.workspace.id)
    .map(({ slug, name }) => ({ slug, name }));
  const maps = ctx.permissions.has('journey:read') && (await listMaps(ctx, { personaId: id }));
  return (
    <ScreenMessages names={['personas', 'files', 'comments']}>
      <LiveRefresh path={`/api${base}/live`} after={await pageSequence(ctx)} kinds={['channel', 'segment']} />
      <div className="flex items-center gap-3 px-4 pt-5 pb-4 sm:px-6 print:hidden">
        <nav aria-label={shell('breadcrumbs')} className="flex-1 text-sm text-ink-muted">
          <Link
            href={`${base}/personas`}
            className="inline-flex min-h-6 items-center hover:text-ink hover:underline coarse:min-h-11"
          >
            {t('title')}
          </Link>
        </nav>
        {archived && <Badge tone="outline">{t('archivedBadge')}</Badge>}
        <CommentButton
          base={base}
          subject={{ type: 'persona', id }}
          name={about.name}
          open={(await countOpenThreads(ctx, 'persona', [id])).get(id) ?? 0}
        />
        <Button asChild size="sm">
          <Link href={`${base}/personas/${id}/versions`} aria-label={versions('title')}>
            <History aria-hidden />
            <span className="max-sm:hidden">{versions('title')}</span>
          </Link>
        </Button>
        <Button asChild size="sm">
          {/* A page without the shell, as it is printed. */}
          <a href={`${base}/personas/${id}/card`} aria-label={versions('card.open')}>
            <Printer aria-hidden />
            <span className="max-sm:hidden">{versions('card.open')}</span>
          </a>
        </Button>
        {mayWrite && (
          <PersonaMenu
            leaves
            listPath={`${base}/personas`}
            persona={{ id, name: about.name, archived }}
            copying={
              brands.length > 0
                ? { from: ctx.workspace.name, brands, copy: copyPersonaAction.bind(null, slugs) }
                : undefined
            }
            actions={{
              duplicate: duplicatePersonaAction.bind(null, slugs),
              archive: archivePersonaAction.bind(null, slugs),
              unarchive: unarchivePersonaAction.bind(null, slugs),
              remove: deletePersonaAction.bind(null, slugs),
              restore: restorePersonaAction.bind(null, slugs),
            }}
          />
        )}
      </div>
      <PageBody>
        <PersonaScreen
          key={id}
          base={base}
          persona={persona}
          choices={await listPersonaChoices(ctx)}
          mayWrite={mayWrite}
        />
        {maps && <PersonaMaps base={base} personaId={id} maps={maps} mayWrite={mayWrite} />}
      </PageBody>
    </ScreenMessages>
  );
}
