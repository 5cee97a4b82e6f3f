import { locales, type Locale } from '@/db/values/accounts';
import { workspaceRoute } from '@/lib/auth/route';
import { AppError } from '@/lib/errors';
import { findMapTemplate } from '@/lib/journeys/find-map-template';
import { templateKeys } from '@/lib/journeys/templates/catalogue';
import { idParam } from '@/lib/route-params';

/** What a template holds: one of the product by its key, with `?language=`, or one of the organization by its id. */
export const GET = workspaceRoute('journey:read', {}, async ({ ctx, params, request }) => {
  const asked = new URL(request.url).searchParams.get('language');
  const language: Locale = locales.find((locale) => locale === asked) ?? ctx.workspace.contentLocale;
  const templateKey = templateKeys.find((key) => key === params.templateId) ?? null;
  const templateId = templateKey ? null : idParam(params, 'templateId');
  const map = await findMapTemplate(ctx, { templateKey, templateId, language });
  if (!map) throw new AppError('NOT_FOUND');
  return { map };
});
