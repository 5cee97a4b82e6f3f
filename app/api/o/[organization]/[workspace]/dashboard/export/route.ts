import { figureChoice } from '@/components/dashboard/dashboard-input';
import { readDashboardParams } from '@/components/dashboard/dashboard-params';
import { workspaceRoute } from '@/lib/auth/route';
import { exportDashboard } from '@/lib/views/export-dashboard';

export const GET = workspaceRoute('rating:read', {}, async ({ ctx, request }) => {
  const address = new URL(request.url).searchParams;
  const said = Object.fromEntries([...address.keys()].map((key) => [key, address.getAll(key)]));
  const format = address.get('format') === 'xlsx' ? 'xlsx' : 'csv';
  const file = await exportDashboard(ctx, figureChoice(readDashboardParams(said)), format);
  return new Response(new Uint8Array(file.body), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
