// Before any schema is made: zod tries out whether it may compile code, which our Content-Security-Policy forbids and
// the browser reports. Written where zod looks for its settings, so that screens without forms load nothing of it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
