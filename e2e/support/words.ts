import fs from 'node:fs';
import path from 'node:path';
import { createTranslator, type AbstractIntlMessages } from 'use-intl/core';

type Words = (key: string, values?: Record<string, string | number>) => string;

/** The words of one file of messages in a language, as a test in that language looks for them. */
export function wordsOf(locale: string, namespace: string): Words {
  const file = path.join('messages', locale, `${namespace}.json`);
  const messages = JSON.parse(fs.readFileSync(file, 'utf8')) as AbstractIntlMessages;
  // The translator's own type knows the keys of messages that are imported; these are read.
  return createTranslator({ locale, messages }) as unknown as Words;
}
