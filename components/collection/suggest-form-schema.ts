import { z } from 'zod';
import type { ChosenPhoto } from '@/components/files/photo-input';
import { suggestSchema } from '@/lib/collection/input';

/** As the form knows it: the photo is a file of this device, which goes to the server apart. */
export const suggestFormSchema = suggestSchema.extend({ file: z.custom<ChosenPhoto | null>() });
