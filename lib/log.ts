import 'server-only';
import pino from 'pino';
import { env } from '@/lib/env';

/** The application's log: one JSON line an event, without names, addresses or tokens. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  redact: ['password', 'token', 'email', '*.password', '*.token', '*.email'],
});
