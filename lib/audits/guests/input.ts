import { z } from 'zod';

const id = z.uuid();

export const createGuestSchema = z.object({
  cycleId: id,
  /** Whom the link is for; the scores stand under this name. */
  name: z.string().trim().min(1).max(120),
  brandId: id,
  objectId: id.nullable().default(null),
  /** The last day on which the link opens, where the brand is. */
  expiresOn: z.iso.date(),
});
export type CreateGuestInput = z.input<typeof createGuestSchema>;

export const renewGuestLinkSchema = z.object({ visitId: id, expiresOn: z.iso.date() });
export type RenewGuestLinkInput = z.input<typeof renewGuestLinkSchema>;

export const guestVisitSchema = z.object({ visitId: id });
export type GuestVisitInput = z.input<typeof guestVisitSchema>;

/** What stands in the address of a guest's page. */
export const guestTokenSchema = z.string().max(100);
