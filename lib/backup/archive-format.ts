import { z } from 'zod';

/**
 * An archive is one gzip stream of lines of JSON. A line `{"bytes": n}` is followed by n raw bytes of the part that was
 * opened last; the end of a part tells its size and SHA-256, the last line how many parts there were. What lacks its
 * last line has been cut.
 */
export const archiveFormat = 1;

/** Raw bytes behind one line at most; a reader never holds more than this. */
export const chunkLimit = 64 * 1024;

/** A line that is longer than this belongs to no archive. */
export const lineLimit = 256 * 1024;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What every format, the later ones too, begins with. */
export const markSchema = z.object({ touchstone: z.literal('backup'), format: z.number().int() });

export const headSchema = z.strictObject({
  ...markSchema.shape,
  createdAt: z.iso.datetime(),
  /** Name and fingerprint of the newest migration. */
  schema: z.strictObject({ head: z.string(), fingerprint: z.string() }),
  /** The oldest month that the partitioned tables keep. */
  oldestMonth: z.iso.date(),
});

export const tableSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) });

/** Only what lies below the folders of kept files, and nowhere else. */
export const fileSchema = z.strictObject({
  file: z
    .string()
    .regex(/^(uploads|files)(\/[\w.-]+)+$/)
    .refine((name) => !name.split('/').some((part) => part === '.' || part === '..')),
});

export const chunkSchema = z.strictObject({ bytes: z.number().int().min(1).max(chunkLimit) });
export const endSchema = z.strictObject({
  rows: z.number().int().min(0),
  size: z.number().int().min(0),
  sha256,
});
export const lastSchema = z.strictObject({ parts: z.number().int().min(0) });

export type ArchiveHead = z.infer<typeof headSchema>;
export type PartName = z.infer<typeof tableSchema> | z.infer<typeof fileSchema>;
export type PartEnd = z.infer<typeof endSchema>;
