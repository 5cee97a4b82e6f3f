import { workspaceRoute } from '@/lib/auth/route';
import { fileAnswer } from '@/lib/files/exported-file';
import { exportTouchpoints } from '@/lib/touchpoints/export-touchpoints';

export const GET = workspaceRoute('touchpoint:read', {}, async ({ ctx, request }) => {
  const wanted = new URL(request.url).searchParams;
  const format = wanted.get('format') === 'xlsx' ? 'xlsx' : 'csv';
  const file = await exportTouchpoints(ctx, { format, ids: wanted.get('ids')?.split(',') });
  return fileAnswer(file);
});
