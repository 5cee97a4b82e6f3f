import { createEnv } from '@t3-oss/env-nextjs';
import { z } from 'zod';
import { readS3Settings } from './files/s3-settings';

/**
 * The only reader of process.env. Everything has a default that works, or is given by the launcher (scripts/start.mjs);
 * docs/running.md lists the variables for people.
 */
export const env = createEnv({
  server: {
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    AUTH_SECRET: z.string().min(32).optional(),
    /** Connection of the application's role: row-level security applies. */
    TOUCHSTONE_APP_URL: z.url().optional(),
    /** Connection of the narrow role that reads accounts before a tenant is known. */
    TOUCHSTONE_GATE_URL: z.url().optional(),
    /** Connection of the owner: migrations, seed, backup. The web server never gets it. */
    TOUCHSTONE_OWNER_URL: z.url().optional(),
    TOUCHSTONE_APP_PASSWORD: z.string().optional(),
    TOUCHSTONE_GATE_PASSWORD: z.string().optional(),
    TOUCHSTONE_DATA_DIR: z.string().default('.data'),
    /** `s3://key:secret@host/bucket?region=…`: where files are kept instead of a folder. */
    FILES_URL: z
      .string()
      .refine((address) => readS3Settings(address) !== null, {
        message: 'it is no s3://key:secret@host/bucket',
      })
      .optional(),
    /** `embedded` allows the demo account and the outbox page, on a loopback address only. */
    TOUCHSTONE_DATABASE: z.enum(['embedded', 'outside']).default('outside'),
    /** Where the product is reached; links in mails are built from it. */
    APP_URL: z.url().default('http://localhost:3000'),
    /** Where this very server listens; it prints its own pages from there. */
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOSTNAME: z.string().default('127.0.0.1'),
    /** The browser that makes PDFs; without one they are refused with a sentence. The launcher finds one. */
    CHROMIUM_PATH: z.string().optional(),
    SMTP_URL: z.url().optional(),
    MAIL_FROM: z.string().default('Touchstone <touchstone@localhost>'),
    /** How many reverse proxies stand in front, so that the client's address can be told. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
    DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(10),
    /** Set by the launcher: signals are handled by us, and the server ends when this process is gone. */
    NEXT_MANUAL_SIG_HANDLE: z.string().optional(),
    TOUCHSTONE_PARENT: z.coerce.number().int().min(0).default(0),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    /** Seats and bytes a workspace may use; empty means unlimited. */
    SEAT_QUOTA: z.coerce.number().int().positive().optional(),
    STORAGE_QUOTA: z.coerce.number().int().positive().optional(),
    /** Limits are multiplied by this; the end-to-end tests sign in more often than people do. */
    RATE_LIMIT_FACTOR: z.coerce.number().positive().default(1),
  },
  client: {},
  experimental__runtimeEnv: {},
  emptyStringAsUndefined: true,
  onValidationError: (issues) => {
    const lines = issues.map(
      ({ path, message }) => `${path?.map(String).join('.') ?? 'A variable'}: ${message}`,
    );
    process.stderr.write(
      `The configuration cannot be used. ${lines.join('; ')}. docs/running.md lists the variables.\n`,
    );
    process.exit(1);
  },
});
