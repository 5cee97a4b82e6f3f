'use server';

import { workspaceAction } from '@/lib/auth/action';
import { evidenceIdSchema } from './input';
import { removeEvidence, restoreEvidence } from './remove-evidence';

export const removeEvidenceAction = workspaceAction('audit:score')
  .inputSchema(evidenceIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => removeEvidence(tenant, parsedInput));

export const restoreEvidenceAction = workspaceAction('audit:score')
  .inputSchema(evidenceIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => restoreEvidence(tenant, parsedInput));
