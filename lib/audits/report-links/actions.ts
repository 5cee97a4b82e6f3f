'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { publicAction, workspaceAction } from '@/lib/auth/action';
import { clientAddress } from '@/lib/auth/client-address';
import { createReportLink } from './create-report-link';
import { reportLinkIdSchema, reportLinkSchema, unlockReportSchema } from './input';
import { revokeReportLink } from './revoke-report-link';
import { keepProof } from './unlock-cookie';
import { unlockReport } from './unlock-report';

export const createReportLinkAction = workspaceAction('audit:manage')
  .inputSchema(reportLinkSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createReportLink(tenant, parsedInput);
    refresh();
    return made;
  });

export const revokeReportLinkAction = workspaceAction('audit:manage')
  .inputSchema(reportLinkIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await revokeReportLink(tenant, parsedInput);
    refresh();
  });

export const unlockReportAction = publicAction()
  .inputSchema(unlockReportSchema)
  .action(async ({ parsedInput }) => {
    const proof = await unlockReport(parsedInput, clientAddress(await headers()));
    await keepProof(parsedInput.token, proof);
    refresh();
  });
