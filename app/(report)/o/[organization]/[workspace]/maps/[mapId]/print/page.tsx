import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PrintSheet } from '@/components/journeys/print/print-sheet';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { toAppError } from '@/lib/errors';
import { getFormat } from '@/lib/format/get-format';
import { pageStyle } from '@/lib/journeys/print/page-style';
import { readPrintOptions } from '@/lib/journeys/print/read-print-options';
import { findId } from '@/lib/route-params';
import { getMapPrint } from '@/lib/views/get-map-print';

interface PrintPageProps {
  params: Promise<WorkspaceParams & { mapId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// Page and metadata of one request read it once.
const printOf = cache(async (ctx: TenantContext, mapId: string, query: string) => {
  const id = findId(mapId);
  if (!id) notFound();
  try {
    const options = readPrintOptions(new URLSearchParams(query), ctx.locale);
    return { options, ...(await getMapPrint(ctx, id, options)) };
  } catch (error) {
    // What cannot be printed is refused in words before this page is asked for.
    if (['NOT_FOUND', 'VALIDATION', 'TOO_LARGE'].includes(toAppError(error).code)) notFound();
    throw error;
  }
});

async function readPage({ params, searchParams }: PrintPageProps) {
  const ctx = await requireMember(params, 'journey:read');
  const said = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  return printOf(ctx, (await params).mapId, new URLSearchParams(said).toString());
}

export async function generateMetadata(props: PrintPageProps): Promise<Metadata> {
  const { print } = await readPage(props);
  return {
    title: { absolute: `${print.map.header.title}, ${print.brand.name}` },
    robots: { index: false },
  };
}

/** The map as it is printed, in the language that its address names. */
export default async function PrintPage(props: PrintPageProps) {
  const { print, plan, options } = await readPage(props);
  const t = await getTranslations('mapPrint.sheet');
  const types = await getTranslations('enum.mapTypes');
  const format = await getFormat();
  const style = pageStyle(options, {
    left: `${print.brand.name} · ${print.map.header.title}`,
    right: `${types(print.map.type)} · ${format.date(print.at)}`,
    page: (page, pages) => t('page', { page, pages }),
  });
  return (
    // A map on paper is always light.
    <main data-theme="light" className="min-h-dvh bg-surface p-4 text-ink print:p-0">
      <style nonce={(await headers()).get('x-nonce') ?? undefined}>{style}</style>
      <PrintSheet print={print} plan={plan} options={options} />
    </main>
  );
}
