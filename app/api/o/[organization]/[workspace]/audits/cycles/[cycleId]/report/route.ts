import { printReport } from '@/lib/audits/results/print-report';
import { workspaceRoute } from '@/lib/auth/route';
import { fileAnswer } from '@/lib/files/exported-file';
import { pickLocale } from '@/lib/i18n/pick-locale';
import { idParam } from '@/lib/route-params';

export const GET = workspaceRoute('audit:read', {}, async ({ ctx, params, request }) => {
  const cycleId = idParam(params, 'cycleId');
  const wanted = new URL(request.url).searchParams.get('language') ?? ctx.locale;
  const file = await printReport(ctx, {
    cycleId,
    language: pickLocale(wanted, null),
    page: `/o/${ctx.organization.slug}/${ctx.workspace.slug}/audits/cycles/${cycleId}/report`,
    cookie: request.headers.get('cookie') ?? '',
  });
  return fileAnswer(file);
});
