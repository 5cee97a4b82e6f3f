import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { locales, type Locale } from '@/db/values/accounts';
import { checkFoundation } from '@/lib/journeys/core/check-foundation';
import { compareMaps } from '@/lib/journeys/core/compare/compare-maps';
import { differenceKinds, type Difference } from '@/lib/journeys/core/compare/types';
import { addCard, setCell, setEmotion } from '@/lib/journeys/core/edits-cells';
import { applyOperations } from '@/lib/journeys/core/apply-operations';
import { copyMap } from '@/lib/journeys/core/new-map';
import { cellAt, makeMap } from '@/lib/journeys/core/testing/make-map';
import type { MapState, Operation } from '@/lib/journeys/core/types';
import { CompareSummary } from './compare-summary';
import { ComparedCurves } from './compared-curves';
import { DifferenceList } from './difference-list';
import { FoundationNotes } from './foundation-notes';
import { PainAnswers } from './pain-answers';
import { TouchpointFates } from './touchpoint-fates';

vi.mock('next/navigation', () => ({ useRouter: () => ({}), usePathname: () => '/compare' }));

const doAll = (map: MapState, operations: readonly Operation[]) =>
  applyOperations(
    map,
    operations.map((operation, at) => ({ operation, sequence: map.sequence + at + 1 })),
  );

const start = makeMap();
const today = doAll(start, [
  ...setCell(cellAt(start, 'actions', 0), 'text', 'Reads the board'),
  ...setEmotion(cellAt(start, 'emotion', 0), 'current', -1.5),
  ...addCard(start, cellAt(start, 'pains', 0), { kind: 'pain', text: 'Small print' }).operations,
  ...addCard(start, cellAt(start, 'touchpoints', 0), { kind: 'touchpoint', text: 'Board' }).operations,
]);
const fresh = copyMap(today, { type: 'future-state', language: 'en', header: { title: 'Next year' } });
const future = doAll(fresh, [
  ...setCell(cellAt(fresh, 'actions', 0), 'text', 'Asks the app'),
  ...setEmotion(cellAt(fresh, 'emotion', 0), 'intended', 1),
  ...addCard(fresh, cellAt(fresh, 'touchpoints', 1), { kind: 'touchpoint', text: 'App' }).operations,
]);
const comparison = compareMaps(today, future, {});

const wordsOf = (locale: Locale) =>
  Object.fromEntries(
    ['mapCompare', 'mapVersions', 'enum', 'ui', 'format'].map((name) => {
      const file = path.resolve(import.meta.dirname, `../../../messages/${locale}/${name}.json`);
      return [name, JSON.parse(readFileSync(file, 'utf8')) as object];
    }),
  );

/** The words that a reader of a language sees; a word that is missing is an error. */
const read = (locale: Locale, children: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={wordsOf(locale)}
      onError={(error) => {
        throw error;
      }}
    >
      {children}
    </NextIntlClientProvider>,
  )
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/gu, ' ');

const asked = { kind: null, change: null, stage: null, page: 1 } as const;
const list = (
  differences: readonly Difference[],
  wanted: Partial<Parameters<typeof DifferenceList>[0]['asked']> = {},
) => (
  <DifferenceList
    path="/compare"
    csv="/api/compare"
    differences={differences}
    names={{}}
    asked={{ ...asked, ...wanted }}
  />
);

it.each(locales)('the parts of a comparison are said in %s', (locale) => {
  const kinds = differenceKinds.map(
    (kind, at) => ({ ...comparison.differences[0], kind, key: `${at}` }) as Difference,
  );
  const all = read(
    locale,
    <>
      <CompareSummary comparison={comparison} />
      <ComparedCurves comparison={comparison} names={{}} />
      <PainAnswers pains={comparison.pains} />
      <TouchpointFates base="/o" touchpoints={comparison.touchpoints} />
      {list([...comparison.differences, ...kinds])}
      {(['none', 'missing', 'empty'] as const).map((kind) => (
        <FoundationNotes key={kind} warnings={[{ kind }]} title="Today" />
      ))}
      <FoundationNotes
        title="Today"
        warnings={checkFoundation('a', { written: 4, assumed: 3, isStale: true, reviewDue: '2026-11-04' })}
      />
    </>,
  );
  expect(all).toContain('Asks the app');
  expect(all).toContain('+2.5'.replace('.', locale === 'en' ? '.' : ','));
});

it('a list says both texts, and narrows by what its address asks for', () => {
  const whole = read('en', list(comparison.differences));
  expect(whole).toContain('3 differences');
  expect(whole).toMatch(/Changed Text Look · 1 Customer actions Reads the board Asks the app/);
  expect(whole).toMatch(/Changed Emotion Everybody Look · 1 Emotions −1.5 \+1/);
  const touchpoints = read('en', list(comparison.differences, { kind: 'touchpoint' }));
  expect(touchpoints).toContain('1 difference');
  expect(touchpoints).not.toContain('Asks the app');
  expect(read('en', list(comparison.differences, { kind: 'pain' }))).toContain('No difference matches');
  // A stage that is not here any more asks for nothing.
  expect(read('en', list(comparison.differences, { stage: 'gone' }))).toContain('3 differences');
  expect(read('en', list([]))).toContain('Nothing differs yet');
});

it('a long list is read by pages', () => {
  const [one] = comparison.differences;
  const many = Array.from(
    { length: 230 },
    (_, at) => ({ ...one, key: `${at}`, after: `text ${at}` }) as Difference,
  );
  const last = read('en', list(many, { page: 3 }));
  expect(last).toContain('text 229');
  expect(last).not.toContain('text 199 ');
  // Beyond the end stands the last page.
  expect(read('en', list(many, { page: 99 }))).toContain('text 229');
});
