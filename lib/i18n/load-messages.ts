import 'server-only';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AbstractIntlMessages } from 'next-intl';
import { env } from '@/lib/env';

const folder = (locale: string) => path.join(process.cwd(), 'messages', locale);
const kept = new Map<string, Promise<AbstractIntlMessages>>();
const keeps = env.NODE_ENV === 'production';

async function readAll(locale: string): Promise<AbstractIntlMessages> {
  const names = (await readdir(folder(locale))).filter((name) => name.endsWith('.json'));
  const parts = await Promise.all(
    names.map(async (name) => [
      name.replace('.json', ''),
      JSON.parse(await readFile(path.join(folder(locale), name), 'utf8')) as AbstractIntlMessages,
    ]),
  );
  return Object.fromEntries(parts) as AbstractIntlMessages;
}

/** All messages of a language; one file a namespace. Kept in memory in production. */
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
