'use server';

import { workspaceAction } from '@/lib/auth/action';
import { cycleIdSchema } from '../cycles/input';
import { listResultRows } from './list-result-rows';

export const listResultRowsAction = workspaceAction('audit:read')
  .inputSchema(cycleIdSchema)
  .action(({ parsedInput, ctx: { tenant } }) => listResultRows(tenant, parsedInput.id));
