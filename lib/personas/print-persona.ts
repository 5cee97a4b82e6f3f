import 'server-only';
import { slugify } from '@/lib/accounts/slugs';
import type { TenantContext } from '@/lib/auth/context';
import type { ExportedFile } from '@/lib/files/exported-file';
import { printPage } from '@/lib/print/print-page';
import { getPersona } from './get-persona';

/**
 * A persona as a PDF for the wall: its page of one sheet, printed as whoever asks sees it. `page` is that page's path,
 * `cookie` theirs. Throws NOT_FOUND where it is not here, and what `printPage` throws.
 */
export async function printPersona(
  ctx: TenantContext,
  { id, page, cookie }: { id: string; page: string; cookie: string },
): Promise<ExportedFile> {
  const { about } = await getPersona(ctx, id);
  return {
    fileName: `${ctx.workspace.slug}-persona-${slugify(about.name)}.pdf`,
    contentType: 'application/pdf',
    body: await printPage({ path: page, cookie }),
  };
}
