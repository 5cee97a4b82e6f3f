import { figureChoice } from '@/components/dashboard/dashboard-input';
import { readDashboardParams } from '@/components/dashboard/dashboard-params';
import { workspaceRoute } from '@/lib/auth/route';
import { fileAnswer } from '@/lib/files/exported-file';
import { exportDashboard } from '@/lib/views/export-dashboard';

export const GET = workspaceRoute('rating:read', {}, async ({ ctx, request }) => {
  const address = new URL(request.url).searchParams;
  const said = Object.fromEntries([...address.keys()].map((key) => [key, address.getAll(key)]));
  const format = address.get('format') === 'xlsx' ? 'xlsx' : 'csv';
  const file = await exportDashboard(ctx, figureChoice(readDashboardParams(said)), format);
  return fileAnswer(file);
});
