import { z } from 'zod';
import { linkTerms } from '@/lib/public-links/input';

export const reportLinkSchema = z.object({ cycleId: z.uuid(), ...linkTerms });
export type ReportLinkInput = z.input<typeof reportLinkSchema>;
