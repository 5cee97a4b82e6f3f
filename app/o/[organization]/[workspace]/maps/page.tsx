import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { MapActions } from '@/components/journeys/list/map-actions';
import { MapsScreen } from '@/components/journeys/list/maps-screen';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { listSisterBrands } from '@/lib/accounts/list-sister-brands';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import {
  archiveMapAction,
  copyMapAction,
  createSampleMapAction,
  deleteMapAction,
  deriveMapAction,
  renameMapAction,
  restoreMapAction,
  saveMapTemplateAction,
  setMapPersonasAction,
} from '@/lib/journeys/actions';
import { listMaps } from '@/lib/journeys/list-maps';
import { pageSequence } from '@/lib/live/page-sequence';
import { listPersonas } from '@/lib/personas/list-personas';
import { getMapPortfolio } from '@/lib/views/get-map-portfolio';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('maps'))('title') };
}

export default async function MapsPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'journey:read');
  const t = await getTranslations('maps');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const mayWrite = ctx.permissions.has('journey:write');
  const [maps, personas, brands] = await Promise.all([
    listMaps(ctx),
    mayWrite ? listPersonas(ctx) : [],
    mayWrite ? listSisterBrands(ctx) : [],
  ]);
  const actions: MapActions | undefined = mayWrite
    ? {
        rename: renameMapAction.bind(null, slugs),
        derive: deriveMapAction.bind(null, slugs),
        personas: setMapPersonasAction.bind(null, slugs),
        archive: archiveMapAction.bind(null, slugs),
        remove: deleteMapAction.bind(null, slugs),
        restore: restoreMapAction.bind(null, slugs),
        copy: copyMapAction.bind(null, slugs),
        addSample: createSampleMapAction.bind(null, slugs),
        saveTemplate: ctx.permissions.has('workspace:manage')
          ? saveMapTemplateAction.bind(null, slugs)
          : undefined,
      }
    : undefined;
  return (
    <ScreenMessages names={['maps', 'mapCompare']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['journeyMap', 'persona', 'chain']}
      />
      <PageHeader title={t('title')} description={t('description')} />
      <PageBody>
        <NuqsAdapter>
          <MapsScreen
            base={base}
            now={new Date().toISOString()}
            maps={maps}
            personas={personas
              .filter(({ archived }) => !archived)
              .map(({ id, about }) => ({ id, name: about.name }))}
            portfolio={await getMapPortfolio(ctx, maps)}
            brand={ctx.workspace.name}
            brands={brands}
            actions={actions}
          />
        </NuqsAdapter>
      </PageBody>
    </ScreenMessages>
  );
}
