import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { z, type ZodType } from 'zod';
import { locales, type Locale } from '@/db/values/accounts';
import { translateMessage, zodMessageKey, type RootTranslator } from './zod-messages';

const words = (locale: Locale, name: string) =>
  JSON.parse(readFileSync(path.join(process.cwd(), 'messages', locale, `${name}.json`), 'utf8')) as Record<
    string,
    string
  >;

function translator(locale: Locale): RootTranslator {
  const messages = { validation: words(locale, 'validation'), errors: { taken: 'Taken.' } };
  return createTranslator({ locale, messages, timeZone: 'UTC' }) as unknown as RootTranslator;
}

function messageOf(schema: ZodType, input: unknown, locale: Locale = 'en'): string {
  const result = schema.safeParse(input, { error: zodMessageKey });
  return translateMessage(
    translator(locale),
    result.error?.issues[0]?.message ?? 'passed',
    (day) => `<${day}>`,
  );
}

describe('zod issues in words', () => {
  it.each<[string, ZodType, unknown, string]>([
    ['a missing text', z.string(), undefined, 'Fill in this field.'],
    ['an empty text', z.string().min(1), '', 'Fill in this field.'],
    ['a short text', z.string().min(10), 'abc', 'Enter at least 10 characters.'],
    ['a long text', z.string().max(1), 'abc', 'Shorten this to 1 character or fewer.'],
    ['an exact length', z.string().length(6), 'abc', 'Enter exactly 6 characters.'],
    ['a small number', z.number().min(0.5), 0, 'Enter 0.5 or more.'],
    ['a large number', z.number().max(10), 11, 'Enter 10 or less.'],
    ['an open bound', z.number().positive(), 0, 'Enter more than 0.'],
    ['no number', z.number(), Number.NaN, 'Enter a number.'],
    ['a broken number', z.int(), 1.5, 'Enter a whole number.'],
    ['a step', z.number().multipleOf(0.5), 0.3, 'Enter a multiple of 0.5.'],
    ['an address', z.email(), 'anna', 'Enter an e-mail address such as name@example.com.'],
    ['a link', z.url(), 'anna', 'Enter a full web address that begins with https://.'],
    ['a day', z.iso.date(), '31.3.', 'Enter a date.'],
    [
      'an early date',
      z.date().min(new Date('2026-03-31T00:00:00Z')),
      new Date(0),
      'Choose <2026-03-31> or later.',
    ],
    ['a foreign option', z.enum(['a', 'b']), 'c', 'Choose one of the options.'],
    ['no option', z.enum(['a', 'b']), '', 'Fill in this field.'],
    ['an empty list', z.array(z.string()).min(1), [], 'Choose at least 1 item.'],
    ['an unknown field', z.strictObject({}), { colour: 1 }, 'Unknown fields: colour.'],
    ['a schema’s own key', z.string().regex(/^a/, 'slug'), 'b', words('en', 'validation').slug ?? ''],
  ])('says what is wrong with %s', (_name, schema, input, message) => {
    expect(messageOf(schema, input)).toBe(message);
  });

  it.each<[Locale, number, string]>([
    ['pl', 2, 'Wpisz co najmniej 2 znaki.'],
    ['pl', 22, 'Wpisz co najmniej 22 znaki.'],
    ['pl', 12, 'Wpisz co najmniej 12 znaków.'],
    ['cs', 3, 'Zadejte alespoň 3 znaky.'],
    ['cs', 10, 'Zadejte alespoň 10 znaků.'],
    ['ro', 10, 'Introduceți cel puțin 10 caractere.'],
    ['ro', 20, 'Introduceți cel puțin 20 de caractere.'],
    ['ru', 21, 'Введите не менее 21 символа.'],
    ['ru', 10, 'Введите не менее 10 символов.'],
  ])('counts in %s: %i', (locale, minimum, message) => {
    expect(messageOf(z.string().min(minimum), 'a', locale)).toBe(message);
  });

  it.each(locales)('has words in %s for whatever a schema can say', (locale) => {
    expect(Object.keys(words(locale, 'validation')).sort()).toEqual(
      Object.keys(words('en', 'validation')).sort(),
    );
  });
});

describe('messages that are no keys', () => {
  it('leaves sentences alone and finds keys of errors', () => {
    const t = translator('en');
    const say = (message: string) => translateMessage(t, message, (day) => day);
    expect(say('This name is in use.')).toBe('This name is in use.');
    expect(say('taken')).toBe('Taken.');
    expect(say('nothing.like.it')).toBe('nothing.like.it');
    expect(say('tooSmallString {broken}')).toBe('tooSmallString {broken}');
  });
});
