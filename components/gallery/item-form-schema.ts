import { z } from 'zod';
import type { ChosenPhoto } from '@/components/files/photo-input';
import { galleryItemSchema } from '@/lib/gallery/input';

/** As the form knows it: the photo is a file of this device, which goes to the server apart. */
export const itemFormSchema = galleryItemSchema.extend({ photoFileId: z.custom<ChosenPhoto | null>() });
