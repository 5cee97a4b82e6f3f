import { workspaceRoute } from '@/lib/auth/route';
import { readBytes } from '@/lib/touchpoints/read-bytes';
import { readTableFile, tableFileBytes } from '@/lib/touchpoints/read-table-file';

export const POST = workspaceRoute('touchpoint:write', {}, async ({ request }) => {
  const sheet = new URL(request.url).searchParams.get('sheet') ?? undefined;
  return readTableFile(await readBytes(request, tableFileBytes), sheet);
});
