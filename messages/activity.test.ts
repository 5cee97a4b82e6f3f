import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { locales } from '@/db/values/accounts';
import { listSchemas } from '@/lib/touchpoints/input';

const root = path.resolve(import.meta.dirname, '..');
const wordsOf = (locale: string) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, locale, 'activity.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;

/** Every action that the code records, as it is written there; a list's name stands for each of the lists. */
function recordedActions(): string[] {
  const files = readdirSync(path.join(root, 'lib'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const actions = sources.flatMap((file) => {
    const text = readFileSync(path.join(root, 'lib', file), 'utf8');
    const plain = [...text.matchAll(/action: '([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(([, action]) => action ?? '');
    const chosen = [
      ...text.matchAll(/action: [^,\n]*\? '([a-zA-Z]+\.[a-zA-Z]+)' : '([a-zA-Z]+\.[a-zA-Z]+)'/g),
    ];
    const listed = [...text.matchAll(/`\$\{list\}\.([a-zA-Z]+)`/g)].flatMap(([, verb]) =>
      Object.keys(listSchemas).map((list) => `${list}.${verb}`),
    );
    return [...plain, ...chosen.flatMap(([, yes, no]) => [yes ?? '', no ?? '']), ...listed];
  });
  return [...new Set(actions)].filter((action) => !/^(unit|segment|brand|object)\.move$/.test(action)).sort();
}

it.each(locales)('every recorded action has words in %s', (locale) => {
  const words = wordsOf(locale);
  const actions = recordedActions();
  expect(actions.length).toBeGreaterThan(50);
  const wordless = actions.filter((action) => {
    const [noun = '', verb = ''] = action.split('.');
    return !words[noun]?.[verb];
  });
  expect(wordless).toEqual([]);
});
