import { workspaceRoute } from '@/lib/auth/route';
import { exportWorkspace } from '@/lib/export/export-workspace';

export const GET = workspaceRoute('workspace:export', {}, async ({ ctx }) => {
  const day = new Date().toISOString().slice(0, 10);
  return new Response(exportWorkspace(ctx), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${ctx.workspace.slug}-${day}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
