import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { ExportedFile } from '@/lib/files/exported-file';
import { printQuery, type PrintOptions } from '@/lib/journeys/print/print-options';
import { printPage } from '@/lib/print/print-page';
import { getMapPrint } from './get-map-print';
import { mapFileName } from './map-file-name';

/** A wall of paper takes its time. */
const seconds = 60;
/** Millimetres; no page and no picture is longer than 5080, and heights are estimated. */
const surelyTooLong = 8_000;

/**
 * A map as a PDF or as a picture of all of it: its print page, opened as whoever asks sees it. `cookie` is theirs. Throws
 * what `getMapPrint` and `printPage` throw.
 */
export async function printMap(
  ctx: TenantContext,
  {
    id,
    format,
    options,
    cookie,
  }: { id: string; format: 'pdf' | 'png'; options: PrintOptions; cookie: string },
): Promise<ExportedFile> {
  const asked: PrintOptions = format === 'png' ? { ...options, paper: 'whole' } : options;
  // Refused before a browser is begun.
  const { print, plan } = await getMapPrint(ctx, id, asked);
  if (asked.paper === 'whole' && Math.max(plan.size.width, plan.size.height) > surelyTooLong)
    throw new AppError('TOO_LARGE', { key: 'printTooLarge' });
  const path = `/o/${ctx.organization.slug}/${ctx.workspace.slug}/maps/${id}/print?${printQuery(asked)}`;
  return {
    fileName: mapFileName(print.map.header.title, format),
    contentType: format === 'pdf' ? 'application/pdf' : 'image/png',
    body: await printPage({ path, cookie, seconds, layout: format === 'pdf' ? 'pages' : 'picture' }),
  };
}
