import { z } from 'zod';

const id = z.uuid();
const text = (length: number) => z.string().trim().max(length);

export const galleryItemSchema = z.object({
  /** Whose it is: any brand of the list but the own one. */
  brandId: id,
  /** The own touchpoint at which one could do the same. */
  touchpointId: id.nullable().default(null),
  title: z
    .string()
    .overwrite((title) => title.replace(/\s+/gu, ' '))
    .trim()
    .min(1)
    .max(200),
  /** What they do that is worth learning from. */
  feature: text(1_000).default(''),
  /** What we think of it, where it was seen. */
  note: text(2_000).default(''),
  photoFileId: id.nullable().default(null),
});
export type GalleryItemInput = z.input<typeof galleryItemSchema>;

export const updateGalleryItemSchema = galleryItemSchema.extend({ id });
export type UpdateGalleryItemInput = z.input<typeof updateGalleryItemSchema>;

export const galleryItemIdSchema = z.object({ id });
export type GalleryItemIdInput = z.input<typeof galleryItemIdSchema>;
