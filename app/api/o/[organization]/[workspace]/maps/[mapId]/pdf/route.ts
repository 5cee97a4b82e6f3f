import { workspaceRoute } from '@/lib/auth/route';
import { fileAnswer } from '@/lib/files/exported-file';
import { readPrintOptions } from '@/lib/journeys/print/read-print-options';
import { idParam } from '@/lib/route-params';
import { printMap } from '@/lib/views/print-map';

export const GET = workspaceRoute('journey:read', {}, async ({ ctx, params, request }) => {
  const file = await printMap(ctx, {
    id: idParam(params, 'mapId'),
    format: 'pdf',
    options: readPrintOptions(new URL(request.url).searchParams, ctx.locale),
    cookie: request.headers.get('cookie') ?? '',
  });
  return fileAnswer(file);
});
