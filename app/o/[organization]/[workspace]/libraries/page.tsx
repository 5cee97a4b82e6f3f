import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { LibraryList } from '@/components/touchpoints/library-list';
import { LibraryPicker } from '@/components/touchpoints/library-picker';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { allLibraries } from '@/lib/touchpoints/libraries/all-libraries';
import { defaultChannels } from '@/lib/touchpoints/libraries/default-channels';
import { libraryKey } from '@/lib/touchpoints/library-key';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('touchpoints.libraries'))('title') };
}

export default async function LibrariesPage({
  params,
  searchParams,
}: {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<{ library?: string }>;
}) {
  const ctx = await requireMember(params, 'touchpoint:write');
  const asked = (await searchParams).library;
  const library = allLibraries.find(({ id }) => id === asked) ?? allLibraries[0];
  const t = await getTranslations('touchpoints.libraries');
  const words = await getTranslations('libraries');
  const { rows } = await getInventory(ctx);
  const present = new Map(rows.flatMap(({ id, libraryKey: key }) => (key ? [[key, id]] : [])));
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const locale = ctx.workspace.contentLocale;
  const channelNames = new Map<string, string>(defaultChannels.map(({ id, name }) => [id, name[locale]]));
  return (
    <ScreenMessages names={['touchpoints', 'touchpointKinds']}>
      <PageHeader title={t('title')} description={t('description')} />
      <PageBody>
        <div className="grid items-start gap-4 lg:grid-cols-[17rem_1fr]">
          <LibraryList
            label={t('title')}
            current={library?.id ?? ''}
            libraries={allLibraries.map(({ id, entries }) => ({
              id,
              href: `${base}/libraries?library=${id}`,
              title: words(`${id}.title`),
              count: t('count', {
                count: entries.length,
                present: entries.filter((entry) => present.has(libraryKey(id, entry.id))).length,
              }),
            }))}
          />
          {library && (
            <LibraryPicker
              key={library.id}
              base={base}
              libraryId={library.id}
              title={words(`${library.id}.title`)}
              description={words(`${library.id}.description`)}
              entries={library.entries.map((entry) => ({
                id: entry.id,
                name: entry.name[locale],
                description: entry.description[locale],
                phase: entry.phase,
                kind: entry.kind,
                control: entry.control,
                channel: channelNames.get(entry.channel) ?? '',
                standard: entry.standard
                  ? {
                      metric: entry.standard.metric[locale],
                      operator: entry.standard.operator,
                      target: entry.standard.target,
                      unit: entry.standard.unit,
                    }
                  : null,
                touchpointId: present.get(libraryKey(library.id, entry.id)) ?? null,
              }))}
            />
          )}
        </div>
      </PageBody>
    </ScreenMessages>
  );
}
