'use server';

import { workspaceAction } from '@/lib/auth/action';
import { findPhotos } from './find-photos';
import { evidenceIdSchema, findPhotosSchema } from './input';
import { removeEvidence, restoreEvidence } from './remove-evidence';

export const removeEvidenceAction = workspaceAction('audit:score')
  .inputSchema(evidenceIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => removeEvidence(tenant, parsedInput));

export const restoreEvidenceAction = workspaceAction('audit:score')
  .inputSchema(evidenceIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => restoreEvidence(tenant, parsedInput));

export const findPhotosAction = workspaceAction('audit:read')
  .inputSchema(findPhotosSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => findPhotos(tenant, parsedInput));
