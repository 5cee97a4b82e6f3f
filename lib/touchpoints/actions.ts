'use server';

import { refresh } from 'next/cache';
import { workspaceAction } from '@/lib/auth/action';
import { deleteVariant } from './delete-variant';
import {
  addMeasurementSchema,
  createStandardSchema,
  idSchema,
  saveVariantSchema,
  updateStandardSchema,
} from './input';
import { saveVariant } from './save-variant';
import { addMeasurement } from './standards/add-measurement';
import { createStandard } from './standards/create-standard';
import { deleteMeasurement } from './standards/delete-measurement';
import { deleteStandard } from './standards/delete-standard';
import { updateStandard } from './standards/update-standard';

export const saveVariantAction = workspaceAction('touchpoint:write')
  .inputSchema(saveVariantSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const saved = await saveVariant(tenant, parsedInput);
    refresh();
    return saved;
  });

export const deleteVariantAction = workspaceAction('touchpoint:write')
  .inputSchema(idSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await deleteVariant(tenant, parsedInput);
    refresh();
  });

export const createStandardAction = workspaceAction('touchpoint:write')
  .inputSchema(createStandardSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const made = await createStandard(tenant, parsedInput);
    refresh();
    return made;
  });

export const updateStandardAction = workspaceAction('touchpoint:write')
  .inputSchema(updateStandardSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await updateStandard(tenant, parsedInput);
    refresh();
  });

export const deleteStandardAction = workspaceAction('touchpoint:write')
  .inputSchema(idSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await deleteStandard(tenant, parsedInput);
    refresh();
  });

export const addMeasurementAction = workspaceAction('touchpoint:write')
  .inputSchema(addMeasurementSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    const added = await addMeasurement(tenant, parsedInput);
    refresh();
    return added;
  });

export const deleteMeasurementAction = workspaceAction('touchpoint:write')
  .inputSchema(idSchema)
  .action(async ({ parsedInput, ctx: { tenant } }) => {
    await deleteMeasurement(tenant, parsedInput);
    refresh();
  });
