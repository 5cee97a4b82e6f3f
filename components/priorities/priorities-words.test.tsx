import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { locales } from '@/db/values/accounts';
import { prioritize } from '@/lib/priorities/prioritize';
import type { PriorityItem, RankedItem } from '@/lib/priorities/types';
import audits from '@/messages/en/audits.json';
import { EffortMatrix } from './effort-matrix';
import { ImportanceMatrix } from './importance-matrix';
import { JudgeList } from './judge-list';
import { PriorityTable } from './priority-table';
import { RankReasons } from './rank-reasons';
import { UnrankedList } from './unranked-list';

type Locale = (typeof locales)[number];

async function wordsOf(locale: Locale) {
  const names = ['priorities', 'enum', 'format', 'ui'] as const;
  const files = names.map(
    (name) => import(`../../messages/${locale}/${name}.json`) as Promise<{ default: Record<string, string> }>,
  );
  const texts = (await Promise.all(files)).map((file) => file.default);
  return Object.fromEntries(names.map((name, at) => [name, texts[at]]));
}

/** The text of what is drawn; a word that is missing, or a value that a word wants, is an error. */
async function say(node: ReactNode, locale: Locale = 'en'): Promise<string> {
  const messages = { ...(await wordsOf(locale)), audits };
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={messages}
      onError={(error) => {
        throw error;
      }}
    >
      {node}
    </NextIntlClientProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const item = (id: string, mean: number, around: number, more: Partial<PriorityItem> = {}): PriorityItem => ({
  id,
  name: `The ${id}`,
  owner: null,
  openActions: 0,
  goal: 8,
  score: { mean, n: 12, interval: { low: mean - around, high: mean + around } },
  ideal: 10,
  impact: 8,
  costEffectiveness: 5,
  target: { id, name: `The ${id}` },
  links: null,
  ...more,
});

const items = [
  item('till', 4, 0.5, { owner: 'Marek', openActions: 2 }),
  item('door', 4.5, 0.5),
  item('visit', 6, 0.1, { links: { rated: 2, of: 3 }, target: { id: 'lamp', name: 'The lamp' }, impact: 2 }),
];
const ranked = prioritize(items.map((one) => ({ ...one, isWithheld: false }))).ranked.flatMap(
  (line): RankedItem[] => items.filter(({ id }) => id === line.id).map((one) => ({ ...one, ...line })),
);
const [till, door, visit] = ranked as [RankedItem, RankedItem, RankedItem];
const action = { people: [], onCreate: () => Promise.resolve({}) };
const scale = { wowFrom: 8, okFrom: 4 };

describe('the words of a rank', () => {
  it('give the formula with its figures, and what is missing to the ideal', async () => {
    const said = await say(<RankReasons item={till} total={3} idealBy="ideal" />);
    expect(said).toContain('100 × ∛(deficit 0.60 × impact 0.80 × cost-effectiveness 0.50) = 62.1.');
    expect(said).toContain(
      'The score is 4.00 (3.50 to 4.50), the ideal is 10.00: 6.00 of 10 points are missing.',
    );
    expect(said).toContain('the rank may be anything from 1 to 2 of 3.');
  });

  it('name the weakest link of a chain, a competitor, and a rank that is sure', async () => {
    const said = await say(<RankReasons item={visit} total={3} idealBy="competitor" />);
    expect(said).toContain(
      'The weakest link is The lamp with 6.00 (5.90 to 6.10); links with a score: 2 of 3.',
    );
    expect(said).toContain('The best competitor has 10.00');
    expect(said).toContain('No other interval overlaps with it: rank 3 of 3.');
    expect(said).toContain('One point more or less of any part leaves it at its rank.');
  });

  it('say which part would move it most', async () => {
    expect(await say(<RankReasons item={door} total={3} idealBy="ideal" />)).toMatch(
      /What moves it most: (Deficit|Impact|Cost-effectiveness)\. Rank 2 with one point less, 2 now, 1 with one/,
    );
  });
});

describe.each(locales)('in %s', (locale) => {
  it('every part of the page finds its words', async () => {
    const path = '/o/north/shop/touchpoints/';
    const points = items.map(({ id, name, owner, target }) => ({
      id,
      name,
      owner,
      target,
      score: 4,
      impact: 8,
      change: { difference: -0.4, verdict: 'clear' as const },
    }));
    const efforts = items.map(({ id, name, target }, at) => ({
      id,
      name,
      target,
      impact: 8,
      effort: at,
      index: at === 0 ? null : 50,
    }));
    const needs = ['score', 'withheld', 'interval', 'ideal', 'impact', 'cost-effectiveness'] as const;
    const standing = { value: 7.5, on: '2026-11-02', by: null };
    const parts = [
      <PriorityTable
        key="table"
        rows={ranked}
        total={9}
        idealBy="ideal"
        subjectPath={path}
        thresholds={scale}
        action={action}
        more="?lines=100"
      />,
      <UnrankedList
        key="rest"
        rows={items.map((one, at) => ({ ...one, needs: [...needs], index: at === 0 ? 40 : null }))}
        total={3}
        subjectPath={path}
        judge="?view=judge"
        more="?lines=100"
      />,
      <ImportanceMatrix
        key="importance"
        points={points}
        total={3}
        medians={{ x: 5, y: 5 }}
        goal={8}
        okFrom={4}
        before="2016"
        subjectPath={path}
        action={action}
      />,
      <EffortMatrix
        key="effort"
        points={efforts}
        total={3}
        medians={{ x: 5, y: 5 }}
        subjectPath={path}
        action={action}
      />,
      <JudgeList
        key="judge"
        rows={items.map(({ id, name }) => ({ id, name, impact: standing, costEffectiveness: null }))}
        of="touchpoint"
        api="/api"
      />,
      ...ranked.map((one) => <RankReasons key={one.id} item={one} total={3} idealBy="competitor" />),
    ];
    for (const part of parts) {
      const said = await say(part, locale);
      expect(said.length).toBeGreaterThan(60);
      expect(said).not.toMatch(/priorities\.|[{}]/);
    }
  });
});
