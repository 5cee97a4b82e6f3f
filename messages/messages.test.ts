import fs from 'node:fs';
import path from 'node:path';
import compileMessage from 'icu-minify/compile';
import formatCompiled from 'icu-minify/format';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { locales } from '@/db/values/accounts';

const folder = import.meta.dirname;

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flat(value, `${prefix}${key}.`),
  );
}

const namespaces = fs
  .readdirSync(path.join(folder, 'en'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

const words = (locale: string, namespace: string) =>
  new Map(flat(JSON.parse(fs.readFileSync(path.join(folder, locale, `${namespace}.json`), 'utf8')) as Tree));

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const typeNames = { plural: 6, select: 5, tag: 8 } as const;

function children(element: Element): Element[][] {
  if ('options' in element) return Object.values(element.options).map(({ value }) => value);
  if ('children' in element) return [element.children];
  return [];
}

const walk = (elements: Element[]): Element[] =>
  elements.flatMap((element) => [element, ...children(element).flatMap(walk)]);

const parse = (locale: string, text: string) => walk(new IntlMessageFormat(text, locale).getAst());

/** Names of values and tags that a message needs. */
function placeholders(locale: string, text: string): string[] {
  const named = parse(locale, text).filter((element) => ![0, 7].includes(element.type));
  return [...new Set(named.map((element) => ('value' in element ? String(element.value) : '')))].sort();
}

/** Plurals that lack a form which the language needs. */
function missingForms(locale: string, text: string): string[] {
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return parse(locale, text).flatMap((element) =>
    element.type === typeNames.plural &&
    'options' in element &&
    'pluralType' in element &&
    element.pluralType === 'cardinal'
      ? needed
          .filter((category) => !(category in element.options))
          .map((category) => `${element.value}: ${category}`)
      : [],
  );
}

/** `one` also covers 21, 31 and 101 in Russian: its words must not say "one". */
function oneInWords(locale: string, text: string): boolean {
  return parse(locale, text).some((element) => {
    if (element.type !== typeNames.plural || !('options' in element)) return false;
    const literals = walk(element.options.one?.value ?? []).flatMap((part) =>
      'value' in part && part.type === 0 ? [part.value] : [],
    );
    return /(^|[^\p{L}\p{N}])(1|один|одна|одно)([^\p{L}\p{N}]|$)/iu.test(literals.join(''));
  });
}

const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
};

/** A value for everything that a message asks for: one of its choices, a number for plurals, a text. */
function sampleValues(locale: string, text: string, turn: number) {
  const numbers = [0, 1, 2, 5, 21, 1.5];
  const values: Record<string, string | number | ((chunks: unknown[]) => string)> = {};
  for (const element of parse(locale, text)) {
    if (!('value' in element) || element.type === 0) continue;
    const name = String(element.value);
    const isNumber = element.type === typeNames.plural || element.type === 2;
    if (element.type === typeNames.tag) values[name] = (chunks) => `<${chunks.join('')}>`;
    else if (isNumber) values[name] = numbers[turn % numbers.length] ?? 0;
    else if (element.type === typeNames.select && 'options' in element)
      values[name] = Object.keys(element.options)[turn % Object.keys(element.options).length] ?? '';
    else values[name] ??= `“${name}”`;
  }
  return values;
}

it.each(locales)('the compiled words in %s say what the texts say', (locale) => {
  const options = { formatters };
  const joined = (result: unknown) => (Array.isArray(result) ? result.join('') : String(result));
  for (const [key, text] of namespaces.flatMap((namespace) => [...words(locale, namespace)])) {
    for (let turn = 0; turn < 6; turn += 1) {
      const values = sampleValues(locale, text, turn);
      const compiled = formatCompiled<string>(compileMessage(text), locale, values, options);
      expect(joined(compiled), key).toBe(joined(new IntlMessageFormat(text, locale).format(values)));
    }
  }
});

describe.each(locales)('the words in %s', (locale) => {
  it.each(namespaces)('%s: the same keys, placeholders and whole plurals as in English', (namespace) => {
    const english = words('en', namespace);
    const own = words(locale, namespace);
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    const faults = [...own].flatMap(([key, text]) => {
      const wanted = placeholders('en', english.get(key) ?? '').join();
      const found = placeholders(locale, text).join();
      return [
        ...(text.trim() === '' ? [`${key}: empty`] : []),
        ...(wanted === found ? [] : [`${key}: has ${found}, English has ${wanted}`]),
        ...missingForms(locale, text).map((form) => `${key}: no form for ${form}`),
        ...(locale === 'ru' && oneInWords(locale, text) ? [`${key}: says "one" for 21 too`] : []),
        ...(locale === 'ro' && /[şţŞŢ]/.test(text) ? [`${key}: cedilla instead of comma`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });
});
