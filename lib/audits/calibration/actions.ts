'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { createCalibration } from './create-calibration';
import { deleteCalibration } from './delete-calibration';
import { handIn } from './hand-in';
import {
  calibrationIdSchema,
  caseIdSchema,
  createCalibrationSchema,
  handInSchema,
  moveCalibrationSchema,
  saveCalibrationSchema,
  saveOutcomeSchema,
  setAuditorsSchema,
} from './input';
import { moveCalibration } from './move-calibration';
import { removeCase } from './remove-case';
import { saveCalibration } from './save-calibration';
import { saveOutcome } from './save-outcome';
import { setAuditors } from './set-auditors';
import { takeOverAnchors } from './take-over-anchors';

export const createCalibrationAction = workspaceAction('audit:manage')
  .inputSchema(createCalibrationSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => createCalibration(tenant, parsedInput));

export const saveCalibrationAction = workspaceAction('audit:manage')
  .inputSchema(saveCalibrationSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const saved = await saveCalibration(tenant, parsedInput);
    refresh();
    return saved;
  });

export const setAuditorsAction = workspaceAction('audit:manage')
  .inputSchema(setAuditorsSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await setAuditors(tenant, parsedInput);
    refresh();
  });

export const moveCalibrationAction = workspaceAction('audit:manage')
  .inputSchema(moveCalibrationSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await moveCalibration(tenant, parsedInput);
    refresh();
  });

export const removeCaseAction = workspaceAction('audit:manage')
  .inputSchema(caseIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await removeCase(tenant, parsedInput);
    refresh();
  });

export const handInAction = workspaceAction('audit:score')
  .inputSchema(handInSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const done = await handIn(tenant, parsedInput);
    refresh();
    return done;
  });

export const saveOutcomeAction = workspaceAction('audit:manage')
  .inputSchema(saveOutcomeSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await saveOutcome(tenant, parsedInput);
    refresh();
  });

export const takeOverAnchorsAction = workspaceAction('audit:manage')
  .inputSchema(caseIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const taken = await takeOverAnchors(tenant, parsedInput);
    refresh();
    return taken;
  });

export const deleteCalibrationAction = workspaceAction('audit:manage')
  .inputSchema(calibrationIdSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => deleteCalibration(tenant, parsedInput));
