'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { archiveForm } from './archive-form';
import { createForm } from './create-form';
import { archiveFormSchema, createFormSchema, formIdSchema, saveDraftSchema } from './input';
import { publishForm } from './publish-form';
import { saveDraft } from './save-draft';

export const createFormAction = workspaceAction('audit:manage')
  .inputSchema(createFormSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createForm(tenant, parsedInput);
    refresh();
    return made;
  });

export const saveDraftAction = workspaceAction('audit:manage')
  .inputSchema(saveDraftSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const saved = await saveDraft(tenant, parsedInput);
    refresh();
    return saved;
  });

export const publishFormAction = workspaceAction('audit:manage')
  .inputSchema(formIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const published = await publishForm(tenant, parsedInput);
    refresh();
    return published;
  });

export const archiveFormAction = workspaceAction('audit:manage')
  .inputSchema(archiveFormSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await archiveForm(tenant, parsedInput);
    refresh();
  });
