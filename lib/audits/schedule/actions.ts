'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { scheduleSchema } from './input';
import { saveSchedule } from './save-schedule';

export const saveScheduleAction = workspaceAction('audit:manage')
  .inputSchema(scheduleSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await saveSchedule(tenant, parsedInput);
    refresh();
  });
