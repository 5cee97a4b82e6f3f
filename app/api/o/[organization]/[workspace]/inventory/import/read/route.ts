import { workspaceRoute } from '@/lib/auth/route';
import { AppError } from '@/lib/errors';
import { readBody } from '@/lib/read-body';
import { readTableFile, tableFileBytes } from '@/lib/touchpoints/read-table-file';

export const POST = workspaceRoute('touchpoint:write', {}, async ({ request }) => {
  const sheet = new URL(request.url).searchParams.get('sheet') ?? undefined;
  const tooLarge = () => new AppError('TOO_LARGE', { field: 'file' });
  return readTableFile(await readBody(request, tableFileBytes, tooLarge), sheet);
});
