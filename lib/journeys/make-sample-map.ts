import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { createMap } from './create-map';
import { sampleTemplate, type TemplateKey } from './templates/catalogue';
import { loadTemplate } from './templates/load-template';

/** A map to look at and to play with, marked as a sample, in the language of the brand. */
export async function makeSampleMap(
  ctx: TenantContext,
  templateKey: TemplateKey = sampleTemplate,
): Promise<{ id: string }> {
  const { title } = await loadTemplate(templateKey, ctx.workspace.contentLocale);
  return createMap(ctx, { type: 'current-state', title, templateKey }, { isSample: true });
}
