import { z } from 'zod';
import { mostOperations } from './most-operations';

const id = z.uuid();
/** Year 9999: later instants have no text that a database reads. */
const instant = z.number().int().min(0).max(253_402_300_799_000);

const device = z.object({ id, name: z.string().trim().max(120).default('') });

/** Kind and value are looked at one by one, so that one wrong operation does not hold up the others. */
const operation = z.object({
  id,
  sequence: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  touchpointId: id,
  segmentId: id.nullable().default(null),
  kind: z.string().max(40),
  part: z.string().max(80).default(''),
  value: z.unknown(),
  at: instant,
});

export const syncVisitSchema = z.object({
  visitId: id,
  device,
  /** The device's clock at the sending, in milliseconds since 1970. */
  now: instant,
  /** Changes after this instant are told in the answer, as the last answer gave it; all of them where it is absent. */
  since: z.iso.datetime().nullable().default(null),
  /** Operations that wait on the device beside those of this request, of all visits of the brand. */
  waiting: z.number().int().min(0).max(1e9).default(0),
  operations: z.array(operation).max(mostOperations),
  /** Sends the visit in once the operations are through; only with the last of them. */
  submission: z
    .object({ visitedOn: z.iso.date(), note: z.string().trim().max(4_000).default('') })
    .nullable()
    .default(null),
});
export type SyncVisitInput = z.input<typeof syncVisitSchema>;
export type ParsedSync = z.output<typeof syncVisitSchema>;
export type ParsedOperation = ParsedSync['operations'][number];

/** The body of the route: the visit stands in its path. */
export const syncVisitBody = syncVisitSchema.omit({ visitId: true });

export const checkInSchema = z.object({
  device,
  now: instant,
  /** Operations that wait on the device. */
  waiting: z.number().int().min(0).max(1e9).default(0),
});
export type CheckInInput = z.input<typeof checkInSchema>;

export const takeVisitSchema = z.object({ visitId: id, device });
export type TakeVisitInput = z.input<typeof takeVisitSchema>;
export const takeVisitBody = takeVisitSchema.omit({ visitId: true });

export const deviceIdSchema = z.object({ deviceId: id });
export type DeviceIdInput = z.input<typeof deviceIdSchema>;
