import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { BrandMark } from '@/components/layout/brand-mark';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { findOrganizationLogo } from '@/lib/accounts/organization-logo';
import { requireOrganization } from '@/lib/auth/require';
import { getFormat } from '@/lib/format/get-format';
import { getOverview } from '@/lib/views/get-overview';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organization.overview'))('title') };
}

export default async function OrganizationPage({ params }: { params: Promise<{ organization: string }> }) {
  const ctx = await requireOrganization(params, 'organization:read');
  const t = await getTranslations('organization.overview');
  const shell = await getTranslations('shell.switcher');
  const format = await getFormat();
  const [brands, logoId] = await Promise.all([getOverview(ctx), findOrganizationLogo(ctx)]);
  const mayCreate = ctx.permissions.has('workspace:create');
  const create = (
    <Button asChild variant="primary">
      <Link href={`/o/${ctx.organization.slug}/-/new`}>
        <Plus aria-hidden="true" />
        {shell('new')}
      </Link>
    </Button>
  );
  return (
    <>
      <PageHeader
        title={
          logoId ? (
            <span className="flex items-center gap-3">
              <BrandMark
                large
                name={ctx.organization.name}
                colour={null}
                logo={`/api/o/${ctx.organization.slug}/-/logo/${logoId}`}
              />
              {t('title')}
            </span>
          ) : (
            t('title')
          )
        }
        description={ctx.organization.name}
        actions={mayCreate && brands.length > 0 && create}
      />
      <PageBody>
        <Panel flush>
          {brands.length === 0 ? (
            <EmptyState
              title={t('title')}
              description={mayCreate ? t('empty') : t('emptyMember')}
              action={mayCreate && create}
            />
          ) : (
            <div className="overflow-x-auto">
              <Table className="stacked">
                <caption className="sr-only">{t('title')}</caption>
                <TableHead>
                  <tr>
                    <TableHeader>{t('brand')}</TableHeader>
                    <TableHeader numeric>{t('touchpoints')}</TableHeader>
                    <TableHeader numeric>{t('answers')}</TableHeader>
                    <TableHeader>{t('period')}</TableHeader>
                  </tr>
                </TableHead>
                <TableBody>
                  {brands.map((brand) => (
                    <TableRow key={brand.slug}>
                      <TableHeader scope="row" className="py-2 text-left">
                        <span className="flex items-center gap-2">
                          <BrandMark name={brand.name} colour={brand.colour} logo={brand.logo} />
                          <Link
                            href={`/o/${ctx.organization.slug}/${brand.slug}`}
                            className="inline-flex items-center font-medium hover:underline coarse:min-h-11"
                          >
                            {brand.name}
                          </Link>
                          {brand.isSample && <Badge>{shell('sample')}</Badge>}
                        </span>
                      </TableHeader>
                      <TableCell numeric data-label={t('touchpoints')}>
                        {format.number(brand.touchpoints)}
                      </TableCell>
                      <TableCell numeric data-label={t('answers')}>
                        {brand.answers > 0 ? format.number(brand.answers) : '–'}
                      </TableCell>
                      <TableCell className="text-ink-muted">
                        {brand.period ? (brand.period.label ?? format.period(brand.period)) : t('noFigures')}
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </div>
          )}
        </Panel>
      </PageBody>
    </>
  );
}
