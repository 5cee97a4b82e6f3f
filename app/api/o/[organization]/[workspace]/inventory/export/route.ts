import { workspaceRoute } from '@/lib/auth/route';
import { exportTouchpoints } from '@/lib/touchpoints/export-touchpoints';

export const GET = workspaceRoute('touchpoint:read', {}, async ({ ctx, request }) => {
  const wanted = new URL(request.url).searchParams;
  const format = wanted.get('format') === 'xlsx' ? 'xlsx' : 'csv';
  const file = await exportTouchpoints(ctx, { format, ids: wanted.get('ids')?.split(',') });
  return new Response(new Uint8Array(file.body), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
