import { workspaceRoute } from '@/lib/auth/route';
import { fileAnswer } from '@/lib/files/exported-file';
import { readPrintOptions } from '@/lib/journeys/print/read-print-options';
import { idParam } from '@/lib/route-params';
import { exportMapTable } from '@/lib/views/export-map-table';

export const GET = workspaceRoute('journey:read', {}, async ({ ctx, params, request }) => {
  const file = await exportMapTable(ctx, {
    id: idParam(params, 'mapId'),
    format: 'xlsx',
    options: readPrintOptions(new URL(request.url).searchParams, ctx.locale),
  });
  return fileAnswer(file);
});
