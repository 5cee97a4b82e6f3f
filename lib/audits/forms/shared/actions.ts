'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { formIdSchema } from '../input';
import { declineUpdateSchema, takeSharedFormSchema, takeUpdateSchema } from './input';
import { shareForm, unshareForm } from './share-form';
import { declineFormUpdate, takeFormUpdate } from './take-form-update';
import { takeSharedForm } from './take-shared-form';

export const shareFormAction = workspaceAction('workspace:manage')
  .inputSchema(formIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const shared = await shareForm(tenant, parsedInput);
    refresh();
    return shared;
  });

export const unshareFormAction = workspaceAction('workspace:manage')
  .inputSchema(formIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await unshareForm(tenant, parsedInput);
    refresh();
  });

export const takeSharedFormAction = workspaceAction('audit:manage')
  .inputSchema(takeSharedFormSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => takeSharedForm(tenant, parsedInput));

export const takeFormUpdateAction = workspaceAction('audit:manage')
  .inputSchema(takeUpdateSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => takeFormUpdate(tenant, parsedInput));

export const declineFormUpdateAction = workspaceAction('audit:manage')
  .inputSchema(declineUpdateSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => declineFormUpdate(tenant, parsedInput));
