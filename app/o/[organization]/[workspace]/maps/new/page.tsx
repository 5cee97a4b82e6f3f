import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { CreateMapScreen } from '@/components/journeys/create/create-map-screen';
import { loadCreateParams } from '@/components/journeys/create/create-params';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { locales } from '@/db/values/accounts';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { createMapAction, deleteMapTemplateAction } from '@/lib/journeys/actions';
import { listMaps } from '@/lib/journeys/list-maps';
import { listMapTemplates } from '@/lib/journeys/map-templates';
import { templateKeys } from '@/lib/journeys/templates/catalogue';
import { loadTemplateFrame } from '@/lib/journeys/templates/load-template';
import { listPersonaChoices } from '@/lib/personas/list-persona-choices';
import { listPersonas } from '@/lib/personas/list-personas';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('maps'))('new.title') };
}

export default async function NewMapPage({
  params,
  searchParams,
}: {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<SearchParams>;
}) {
  const ctx = await requireMember(params, 'journey:write');
  const asked = await loadCreateParams(searchParams);
  const t = await getTranslations('maps');
  const names = await getTranslations('mapTemplates');
  const languages = await getTranslations('enum.locales');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const [own, maps, people, { channels }] = await Promise.all([
    listMapTemplates(ctx),
    listMaps(ctx),
    listPersonas(ctx),
    listPersonaChoices(ctx),
  ]);
  const personas = people
    .filter(({ archived }) => !archived)
    .map(({ id, about }) => ({ id, name: about.name }));
  const builtIn = await Promise.all(
    templateKeys.map(async (key) => {
      const { stages } = await loadTemplateFrame(key);
      return {
        key,
        name: names(`${key}.name`),
        description: names(`${key}.description`),
        stages: stages.length,
        steps: stages.reduce((sum, { steps }) => sum + steps.length, 0),
      };
    }),
  );
  const isKnown = (id: string) => own.some((one) => one.id === id) || builtIn.some(({ key }) => key === id);
  const inUse = maps
    .filter(({ archived }) => !archived)
    .sort((a, b) => Number(b.id === asked.from) - Number(a.id === asked.from));
  return (
    <ScreenMessages names={['maps']}>
      <PageHeader
        title={t('new.title')}
        description={t('new.description')}
        crumbs={[{ label: t('title'), href: `${base}/maps` }]}
      />
      <PageBody>
        <CreateMapScreen
          base={base}
          asked={{
            type: asked.type,
            start: asked.start === 'copy' && inUse.length === 0 ? 'template' : asked.start,
            personaIds: asked.persona.filter((id) => personas.some((persona) => persona.id === id)),
            template: asked.template && isKnown(asked.template) ? asked.template : null,
          }}
          channel={channels.find(({ id }) => id === asked.channel) ?? null}
          personas={personas}
          own={own}
          builtIn={builtIn}
          maps={inUse.map(({ id, title, type }) => ({ id, title, type }))}
          languages={locales.map((value) => ({ value, label: languages(value) }))}
          language={ctx.workspace.contentLocale}
          onCreate={createMapAction.bind(null, slugs)}
          onDeleteTemplate={
            ctx.permissions.has('workspace:manage') ? deleteMapTemplateAction.bind(null, slugs) : undefined
          }
        />
      </PageBody>
    </ScreenMessages>
  );
}
