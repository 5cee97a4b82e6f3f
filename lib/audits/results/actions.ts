'use server';

import { workspaceAction } from '@/lib/auth/action';
import { cycleIdSchema } from '../cycles/input';
import { findRemarks } from './find-remarks';
import { findRemarksSchema } from './input';
import { listResultRows } from './list-result-rows';

export const listResultRowsAction = workspaceAction('audit:read')
  .inputSchema(cycleIdSchema)
  .action(({ parsedInput, ctx: { tenant } }) => listResultRows(tenant, parsedInput.id));

export const findRemarksAction = workspaceAction('audit:read')
  .inputSchema(findRemarksSchema)
  .action(({ parsedInput, ctx: { tenant } }) => findRemarks(tenant, parsedInput));
