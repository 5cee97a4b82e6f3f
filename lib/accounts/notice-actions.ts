'use server';

import { headers } from 'next/headers';
import { refresh } from 'next/cache';
import { publicAction, userAction } from '@/lib/auth/action';
import { clientAddress } from '@/lib/auth/client-address';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { createCalendarFeed, removeCalendarFeed } from './calendar-feed';
import { remindersSchema, tokenOnlySchema } from './input';
import { setReminders, stopReminders } from './reminder-settings';

export const setRemindersAction = userAction()
  .inputSchema(remindersSchema)
  .action(async ({ parsedInput: { reminders }, ctx: { session } }) => {
    await setReminders(session.user.id, reminders);
    refresh();
  });

export const stopRemindersAction = publicAction()
  .inputSchema(tokenOnlySchema)
  .action(async ({ parsedInput: { token } }) => {
    await takeFromLimit('token', clientAddress(await headers()));
    await stopReminders(token);
  });

export const createCalendarFeedAction = userAction().action(async ({ ctx: { session } }) => {
  await takeFromLimit('calendar', session.user.id);
  const made = await createCalendarFeed(session.user.id);
  refresh();
  return made;
});

export const removeCalendarFeedAction = userAction().action(async ({ ctx: { session } }) => {
  await removeCalendarFeed(session.user.id);
  refresh();
});
