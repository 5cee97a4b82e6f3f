import { z } from 'zod';

/** Screens whose arrangement can be saved. */
export const viewScreens = ['touchpoints', 'map'] as const;
export type ViewScreen = (typeof viewScreens)[number];

const nameLength = 80;
// An address with every filter set takes less.
const stateLength = 8_000;

const name = z.string().trim().min(1).max(nameLength);
/** Filters, order, columns as the screen's address says them. */
const state = z.string().max(stateLength);

export const createViewSchema = z
  .strictObject({
    screen: z.enum(viewScreens),
    /** Of the screen `map`, and of no other one. */
    mapId: z.uuid().optional(),
    name,
    state,
    isShared: z.boolean().default(false),
  })
  .refine(({ screen, mapId }) => (screen === 'map') === (mapId !== undefined), { path: ['mapId'] });
export type CreateViewInput = z.input<typeof createViewSchema>;

export const updateViewSchema = z.strictObject({ name, state, isShared: z.boolean() }).partial();
export type UpdateViewInput = z.input<typeof updateViewSchema>;
