'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { revokeDevice } from './devices';
import { deviceIdSchema } from './input';

export const revokeDeviceAction = workspaceAction('audit:score')
  .inputSchema(deviceIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await revokeDevice(tenant, parsedInput);
    refresh();
  });
