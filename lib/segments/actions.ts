'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { createSegment } from './create-segment';
import { segmentSchema, updateSegmentSchema } from './input';
import { updateSegment } from './update-segment';

export const createSegmentAction = workspaceAction('channel:write')
  .inputSchema(segmentSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createSegment(tenant, parsedInput);
    refresh();
    return made;
  });

export const updateSegmentAction = workspaceAction('channel:write')
  .inputSchema(updateSegmentSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await updateSegment(tenant, parsedInput);
    refresh();
  });
