'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { amendCycle } from './amend-cycle';
import { closeCycle, reopenCycle } from './close-cycle';
import { createCycle } from './create-cycle';
import { deleteCycle } from './delete-cycle';
import { proposeVisits } from './get-cycle';
import {
  amendCycleSchema,
  cycleIdSchema,
  cycleSchema,
  explainStopSchema,
  moveCycleFormSchema,
  reopenCycleSchema,
  returnRatingSchema,
  reviewLinesSchema,
  saveVisitsSchema,
  updateCycleSchema,
  visitIdSchema,
} from './input';
import { listReviewLines } from './list-review';
import { openCycle, startReview } from './move-cycle';
import { moveCycleForm, previewFormMove } from './move-cycle-form';
import { explainStop, leaveOutVisit, returnRating } from './review-visits';
import { saveVisits } from './save-visits';
import { updateCycle } from './update-cycle';

export const createCycleAction = workspaceAction('audit:manage')
  .inputSchema(cycleSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createCycle(tenant, parsedInput);
    refresh();
    return made;
  });

// The driver may run a cycle whatever the role: these ask for reading, and their verbs look who drives it.
export const updateCycleAction = workspaceAction('audit:read')
  .inputSchema(updateCycleSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const taken = await updateCycle(tenant, parsedInput);
    refresh();
    return taken;
  });

export const amendCycleAction = workspaceAction('audit:read')
  .inputSchema(amendCycleSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const taken = await amendCycle(tenant, parsedInput);
    refresh();
    return taken;
  });

export const deleteCycleAction = workspaceAction('audit:manage')
  .inputSchema(cycleIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await deleteCycle(tenant, parsedInput);
    refresh();
  });

export const proposeVisitsAction = workspaceAction('audit:read')
  .inputSchema(cycleIdSchema)
  .action(({ parsedInput, ctx: { tenant } }) => proposeVisits(tenant, parsedInput.id));

export const saveVisitsAction = workspaceAction('audit:read')
  .inputSchema(saveVisitsSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await saveVisits(tenant, parsedInput);
    refresh();
  });

export const openCycleAction = workspaceAction('audit:read')
  .inputSchema(cycleIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await openCycle(tenant, parsedInput);
    refresh();
  });

export const startReviewAction = workspaceAction('audit:read')
  .inputSchema(cycleIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await startReview(tenant, parsedInput);
    refresh();
  });

export const listReviewLinesAction = workspaceAction('audit:read')
  .inputSchema(reviewLinesSchema)
  .action(({ parsedInput, ctx: { tenant } }) => listReviewLines(tenant, parsedInput));

export const returnRatingAction = workspaceAction('audit:read')
  .inputSchema(returnRatingSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await returnRating(tenant, parsedInput);
    refresh();
  });

export const leaveOutVisitAction = workspaceAction('audit:read')
  .inputSchema(visitIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await leaveOutVisit(tenant, parsedInput);
    refresh();
  });

export const explainStopAction = workspaceAction('audit:read')
  .inputSchema(explainStopSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await explainStop(tenant, parsedInput);
    refresh();
  });

export const closeCycleAction = workspaceAction('audit:read')
  .inputSchema(cycleIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await closeCycle(tenant, parsedInput);
    refresh();
  });

export const reopenCycleAction = workspaceAction('audit:manage')
  .inputSchema(reopenCycleSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await reopenCycle(tenant, parsedInput);
    refresh();
  });

export const previewFormMoveAction = workspaceAction('audit:manage')
  .inputSchema(moveCycleFormSchema)
  .action(({ parsedInput, ctx: { tenant } }) => previewFormMove(tenant, parsedInput));

export const moveCycleFormAction = workspaceAction('audit:manage')
  .inputSchema(moveCycleFormSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await moveCycleForm(tenant, parsedInput);
    refresh();
  });
