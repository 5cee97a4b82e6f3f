import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import {
  previewImportSchema,
  previewPasteSchema,
  type PreviewImportInput,
  type PreviewPasteInput,
} from './table/input';
import { parsePasted } from './paste';
import { planInWorkspace } from './table/plan-in-workspace';
import type { TablePlan } from './table/types';

/** What pasting would do, row by row, without doing it. Throws VALIDATION at `rows` or `columns` (plan-in-workspace.ts). */
export async function previewPaste(ctx: TenantContext, input: PreviewPasteInput): Promise<TablePlan> {
  const { html, text, ...choices } = parseInput(previewPasteSchema, input);
  return withTenant.read(ctx, 'touchpoint:write', async (tx) => {
    return (await planInWorkspace(tx, ctx, parsePasted({ html, text }), choices)).plan;
  });
}

/** What importing a table would do, row by row, without doing it. Throws as `previewPaste`. */
export async function previewImport(ctx: TenantContext, input: PreviewImportInput): Promise<TablePlan> {
  const { rows, ...choices } = parseInput(previewImportSchema, input);
  return withTenant.read(
    ctx,
    'touchpoint:write',
    async (tx) => (await planInWorkspace(tx, ctx, rows, choices)).plan,
  );
}
