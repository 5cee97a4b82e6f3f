'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { submitVisitSchema } from './input';
import { submitVisit } from './submit-visit';

export const submitVisitAction = workspaceAction('audit:score')
  .inputSchema(submitVisitSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await submitVisit(tenant, parsedInput);
    refresh();
  });
