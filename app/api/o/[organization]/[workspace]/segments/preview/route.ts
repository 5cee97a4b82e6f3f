import { workspaceRoute } from '@/lib/auth/route';
import { previewSegmentSchema } from '@/lib/segments/input';
import { previewSegment } from '@/lib/views/preview-segment';

export const POST = workspaceRoute('rating:read', { body: previewSegmentSchema }, ({ ctx, body }) =>
  previewSegment(ctx, body),
);
