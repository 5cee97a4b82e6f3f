import { FileInput } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { ImportsTable } from '@/components/ratings/imports-table';
import { MappingsList } from '@/components/ratings/mappings-list';
import { SampleFiles } from '@/components/ratings/sample-files';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { listImports } from '@/lib/ratings/list-imports';
import { listMappings } from '@/lib/ratings/list-mappings';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ratings'))('title') };
}

export default async function ImportsPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'rating:read');
  const mayImport = ctx.permissions.has('rating:import');
  const [listed, mappings] = await Promise.all([listImports(ctx), mayImport ? listMappings(ctx) : []]);
  const mayManage = ctx.permissions.has('audit:manage');
  const imports = listed.filter(({ kind }) => kind !== 'audit' || mayManage);
  const t = await getTranslations('ratings');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const bringIn = mayImport && (
    <Button asChild variant="primary">
      <Link href={`${base}/imports/new`}>{t('bringIn')}</Link>
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={imports.length > 0 && bringIn} />
      <PageBody>
        <ScreenMessages names={['ratings', 'imports']}>
          <Panel flush>
            {imports.length === 0 ? (
              <EmptyState
                icon={<FileInput />}
                title={t('list.emptyTitle')}
                description={t(mayImport ? 'list.emptyText' : 'list.emptyReadOnly')}
                action={bringIn}
              />
            ) : (
              <ImportsTable
                base={base}
                imports={imports}
                mayImport={mayImport}
                mayWrite={mayImport && ctx.permissions.has('touchpoint:write')}
              />
            )}
          </Panel>
          {mayImport && (imports.length > 0 || mappings.length > 0) && (
            <MappingsList base={base} mappings={mappings} />
          )}
          {imports.length === 0 && mayImport && (
            <>
              <h2 className="mt-2 text-base font-semibold">{t('sample.title')}</h2>
              <SampleFiles />
            </>
          )}
        </ScreenMessages>
      </PageBody>
    </>
  );
}
