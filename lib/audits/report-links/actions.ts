'use server';

import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { publicAction, workspaceAction } from '@/lib/auth/action';
import { clientAddress } from '@/lib/auth/client-address';
import { linkIdSchema, unlockLinkSchema } from '@/lib/public-links/input';
import { keepProof } from '@/lib/public-links/unlock-cookie';
import { createReportLink } from './create-report-link';
import { reportLinkSchema } from './input';
import { revokeReportLink } from './revoke-report-link';
import { unlockReport } from './unlock-report';

export const createReportLinkAction = workspaceAction('audit:manage')
  .inputSchema(reportLinkSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createReportLink(tenant, parsedInput);
    refresh();
    return made;
  });

export const revokeReportLinkAction = workspaceAction('audit:manage')
  .inputSchema(linkIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await revokeReportLink(tenant, parsedInput);
    refresh();
  });

export const unlockReportAction = publicAction()
  .inputSchema(unlockLinkSchema)
  .action(async ({ parsedInput }) => {
    const proof = await unlockReport(parsedInput, clientAddress(await headers()));
    await keepProof('report', parsedInput.token, proof);
    refresh();
  });
