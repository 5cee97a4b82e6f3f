import 'server-only';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import compileMessage from 'icu-minify/compile';
import type { AbstractIntlMessages } from 'next-intl';
import formatMessage from 'use-intl/format-message';
import { env } from '@/lib/env';

const folder = (locale: string) => path.join(process.cwd(), 'messages', locale);
const kept = new Map<string, Promise<AbstractIntlMessages>>();
const keeps = env.NODE_ENV === 'production';

// The build replaces the formatter by one that takes compiled messages alone (next.config.ts) and says so; commands, which
// run outside of it, format the texts of the files themselves.
const takesCompiled = (formatMessage as { raw?: boolean }).raw === false;

type Messages = { [key: string]: string | Messages };

function compileAll(messages: Messages): AbstractIntlMessages {
  const compiled = Object.entries(messages).map(([key, value]) => [
    key,
    // The compiler's objects have no prototype, and such ones do not travel to the browser.
    typeof value === 'string' ? structuredClone(compileMessage(value)) : compileAll(value),
  ]);
  return Object.fromEntries(compiled) as AbstractIntlMessages;
}

async function readAll(locale: string): Promise<AbstractIntlMessages> {
  const names = (await readdir(folder(locale))).filter((name) => name.endsWith('.json'));
  const parts: [string, Messages][] = await Promise.all(
    names.map(async (name): Promise<[string, Messages]> => [
      name.replace('.json', ''),
      JSON.parse(await readFile(path.join(folder(locale), name), 'utf8')) as Messages,
    ]),
  );
  const messages = Object.fromEntries(parts);
  return takesCompiled ? compileAll(messages) : messages;
}

/** All messages of a language, as the formatter at hand takes them; one file a namespace. Kept in memory in production. */
export function loadMessages(locale: string): Promise<AbstractIntlMessages> {
  const known = keeps ? kept.get(locale) : undefined;
  if (known) return known;
  const loading = readAll(locale);
  if (keeps) kept.set(locale, loading);
  return loading;
}

/** The messages of one namespace. */
export async function loadNamespace(locale: string, namespace: string): Promise<AbstractIntlMessages> {
  return ((await loadMessages(locale))[namespace] ?? {}) as AbstractIntlMessages;
}
