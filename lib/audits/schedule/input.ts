import { z } from 'zod';
import { schedulePaces } from '@/db/values/audits';

export const scheduleSchema = z
  .object({
    active: z.boolean(),
    everyQuarters: z.literal([...schedulePaces]),
    /** First day of the first quarter, or any day in it. */
    startsOn: z.iso.date(),
    /** Days before the quarter's last one. */
    planDays: z.number().int().min(1).max(120),
    dueDays: z.number().int().min(0).max(60),
  })
  .refine(({ planDays, dueDays }) => dueDays < planDays, { path: ['planDays'], error: 'planBeforeDue' });
export type ScheduleInput = z.infer<typeof scheduleSchema>;
