import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { locales } from '@/db/values/accounts';
import { questionOf } from '@/lib/touchpoints/lifecycle/life-questions';
import type { LivingTouchpoint } from '@/lib/touchpoints/lifecycle/life-types';
import { suggestStage, type LifeCycle } from '@/lib/touchpoints/lifecycle/suggest-stage';
import { LifeBoard } from './life-board';
import { LifePanel } from './life-panel';
import { QuestionsPanel } from './questions-panel';
import { SharesPanel } from './shares-panel';

const root = path.resolve(import.meta.dirname, '../../..');
const wordsOf = (locale: string): AbstractIntlMessages =>
  Object.fromEntries(
    ['lifecycle', 'enum', 'ui', 'format'].map((name) => [
      name,
      JSON.parse(readFileSync(path.join(root, 'messages', locale, `${name}.json`), 'utf8')),
    ]),
  ) as AbstractIntlMessages;

function draw(node: ReactNode, locale = 'en'): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={wordsOf(locale)}
      onError={(error) => {
        throw error;
      }}
    >
      {node}
    </NextIntlClientProvider>,
  );
}

function say(node: ReactNode, locale = 'en'): string {
  return draw(node, locale)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function living(
  id: string,
  scores: readonly (number | null)[],
  contacts: readonly number[] = [],
  more: Partial<LivingTouchpoint> = {},
): LivingTouchpoint {
  const cycles = scores.map((score, at): LifeCycle => ({ score, contacts: contacts[at] ?? null }));
  const score = scores.at(-1) ?? null;
  const level = score === null ? null : score < 4 ? ('stop' as const) : ('ok' as const);
  const suggestion = suggestStage(cycles);
  const told = { id, name: `The ${id}`, presence: 'existing' as const, stage: null, since: null, reason: '' };
  const touchpoint = { ...told, cycles, score, level, suggestion, ...more };
  return { ...touchpoint, question: questionOf(touchpoint) };
}

const touchpoints = [
  living('shop', [5, 5.5, 6, 6.5]),
  living('site', [7, 7, 7], [100, 120, 144]),
  living('till', [7, 7, 7], [100, 100, 100], {
    stage: 'saturation',
    since: '2026-01-10',
    reason: 'Everybody has it',
  }),
  living('fax', [8, 7, 5, 3], [], { stage: 'decline' }),
  living('desk', [9, 7, 7.2]),
  living('call', [7, 7, 7]),
  living('kiosk', [null, 3]),
  living('robot', [], [], { presence: 'proposed' }),
];
const done = () => Promise.resolve({});
const board = (
  <LifeBoard
    base=""
    touchpoints={touchpoints}
    periods={[{ id: 'q1', label: 'Q1' }]}
    thresholds={{ wowFrom: 8, okFrom: 4 }}
    today="2026-11-23"
    actions={{ move: done, retire: done, saveContacts: done }}
  />
);
const history = (
  <LifePanel
    base=""
    entries={[
      {
        id: 'b',
        stage: null,
        isRetirement: true,
        since: '2026-06-01',
        reason: 'Closed',
        replacement: { id: 'robot', name: 'The robot' },
        person: 'Ada',
      },
      {
        id: 'a',
        stage: 'growth',
        isRetirement: false,
        since: '2026-01-01',
        reason: '',
        replacement: null,
        person: null,
      },
    ]}
  />
);

const none = { entry: 0, growth: 0, saturation: 0, decline: 0, death: 0 };
const shares = (
  <SharesPanel
    shares={[
      { day: '2026-06-30', counts: none },
      { day: '2026-09-30', counts: { ...none, entry: 1, growth: 3 } },
      { day: '2026-11-23', counts: { ...none, growth: 3, decline: 2 } },
    ]}
    undated={2}
  />
);

describe('the board of lives', () => {
  it('has a column a stage, and says what is suggested and why', () => {
    const said = say(board);
    for (const part of [
      'Stage not set',
      'Suggested: Growth the score rises by +0.50 a period',
      'contacts grow by 20% a period',
      'Figures agree: Saturation',
      'Since 10 Jan 2026 Everybody has it',
      'Figures agree: Decline fell in 3 of the last 3 steps',
    ])
      expect(said).toContain(part);
    expect(said).not.toContain('The robot');
    expect(said).not.toContain('No suggestion');
    // In the last stages alone, of which one has a touchpoint.
    expect(draw(board).match(/title="Retire…"/g)).toHaveLength(1);
  });

  it('asks its four questions, each touchpoint under one at most', () => {
    const said = say(<QuestionsPanel base="" touchpoints={touchpoints} />);
    expect(said).toMatch(
      /What should die\?.*The fax.*What should appear\?.*The robot.*What wants repair\?.*The kiosk/,
    );
    expect(said.match(/The fax/g)).toHaveLength(1);
  });

  it('tells the life so far with what replaced it', () => {
    const said = say(history);
    expect(said).toContain('Retired 1 Jun 2026 Ada Closed Replaced by: The robot');
    expect(say(<LifePanel base="" entries={[]} />)).toBe('');
  });

  it('tells shares with their change in points, newest first, and whose past nobody knows', () => {
    const said = say(shares);
    expect(said).toMatch(/Today 0 · 0% −25 pts 3 · 60% −15 pts 0 · 0% 2 · 40% \+40 pts 0 · 0% 5 30 Sept/);
    expect(said).toMatch(/30 Sept 2026 1 · 25% 3 · 75% 0 · 0% 0 · 0% 0 · 0% 4 30 Jun 2026 – – – – – 0/);
    expect(said).toContain('Of 2 touchpoints nobody knows since when');
    expect(say(<SharesPanel shares={[{ day: '2026-11-23', counts: none }]} undated={0} />)).toBe('');
  });

  it.each(locales)('is written in %s, with no word and no value missing', (locale) => {
    const said = [board, <QuestionsPanel key="q" base="" touchpoints={touchpoints} />, history, shares].map(
      (node) => say(node, locale),
    );
    expect(said.join(' ')).not.toMatch(/\{|\}|undefined|NaN/);
  });
});
