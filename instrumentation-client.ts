import { config } from 'zod/v4/core';

// Before any schema is made: zod tries out whether it may compile code, which our Content-Security-Policy forbids and
// the browser reports.
config({ jitless: true });
