import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '@/db/values/accounts';
import { phases } from '@/db/values/touchpoints';
import { countPortable, fitToLimits } from '../core/portable-map';
import { portableMapSchema } from '../portable-schema';
import { templateKeys } from './catalogue';
import { loadTemplate, loadTemplateFrame } from './load-template';

const all = templateKeys.flatMap((key) => locales.map((locale) => ({ key, locale })));

describe('the templates', () => {
  it.each(all)('$key in $locale is a whole map with something in every column', async ({ key, locale }) => {
    const map = await loadTemplate(key, locale);
    const { stages } = await loadTemplateFrame(key);
    expect(portableMapSchema.safeParse(map).error).toBeUndefined();
    expect(Object.values(fitToLimits(map).cut)).toEqual([0, 0, 0, 0, 0]);
    expect(map.stages.map(({ steps }) => steps.length)).toEqual(stages.map(({ steps }) => steps.length));
    const { steps } = countPortable(map);
    for (const kind of ['actions', 'touchpoints', 'channels', 'thoughts', 'emotion']) {
      expect(map.lanes.find((lane) => lane.kind === kind)?.cells, kind).toHaveLength(steps);
    }
    for (const kind of ['pains', 'opportunities', 'moment-of-truth']) {
      expect(map.lanes.find((lane) => lane.kind === kind)?.cells.length, kind).toBeGreaterThan(0);
    }
    // Before, during or after: never back.
    const order = map.stages.map(({ phase }) => phases.indexOf(phase));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it.each(locales)('have names in %s', (locale) => {
    const file = path.resolve(import.meta.dirname, `../../../messages/${locale}/mapTemplates.json`);
    const names = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { name: string }>;
    expect(Object.keys(names)).toEqual([...templateKeys]);
  });

  it.each(templateKeys)('%s says the same nowhere in two languages', async (key) => {
    const titles = await Promise.all(locales.map(async (locale) => (await loadTemplate(key, locale)).title));
    expect(new Set(titles).size).toBe(locales.length);
  });
});
