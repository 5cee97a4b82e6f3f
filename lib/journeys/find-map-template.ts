import 'server-only';
import { and, eq } from 'drizzle-orm';
import { journeyTemplates } from '@/db/schema/journey-portfolio';
import type { Locale } from '@/db/values/accounts';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import type { PortableMap } from './core/portable-map';
import { portableMapSchema } from './portable-schema';
import type { TemplateKey } from './templates/catalogue';
import { loadTemplate } from './templates/load-template';

/**
 * A template of the product in a language, or one that a brand of the organization saved, as it was saved; null where
 * neither is asked for. Throws NOT_FOUND at `templateId`, FORBIDDEN.
 */
export async function findMapTemplate(
  ctx: TenantContext,
  {
    templateKey,
    templateId,
    language,
  }: { templateKey: TemplateKey | null; templateId: string | null; language: Locale },
): Promise<PortableMap | null> {
  if (templateKey) return loadTemplate(templateKey, language);
  if (!templateId) return null;
  const [row] = await withTenant.shared(ctx, 'journey:read', (tx) =>
    tx
      .select({ content: journeyTemplates.content, title: journeyTemplates.title })
      .from(journeyTemplates)
      .where(
        and(eq(journeyTemplates.organizationId, ctx.organization.id), eq(journeyTemplates.id, templateId)),
      ),
  );
  if (!row) throw new AppError('NOT_FOUND', { field: 'templateId' });
  return { ...(portableMapSchema.parse(row.content) as PortableMap), title: row.title };
}
