import { NextIntlClientProvider } from 'next-intl';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { locales } from '@/db/values/accounts';
import { mentionToken } from '@/lib/comments/mention-text';
import type { Thread, Threads } from '@/lib/comments/types';
import { ThreadCard } from './thread-card';

const [me, other, erased] = [1, 2, 3].map((n) => `018f0000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];
const at = '2026-11-23T10:00:00.000Z';
const comment = (id: string, authorId: string, text: string) => ({
  id,
  authorId,
  text,
  createdAt: at,
  editedAt: null,
  isDeleted: false,
});
const thread: Thread = {
  id: 't',
  anchor: { laneId: 'l', stepId: 's', laneTitle: 'Goals', laneKind: 'text', stepTitle: 'Pay', isLost: true },
  state: 'open',
  resolvedBy: null,
  resolvedAt: null,
  assigneeId: other,
  dueOn: '2026-11-20',
  createdBy: other,
  updatedAt: at,
  comments: [
    comment('a', other, `Ask ${mentionToken(me)}`),
    comment('b', erased, 'I said'),
    comment('c', me, 'Mine'),
  ],
};
const data = (may: Threads['may'], threads: Thread[]): Threads => ({
  threads,
  people: { [me]: 'Ann Bell', [other]: 'Bob Carr', [erased]: '' },
  me,
  reader: 'Ann Bell',
  readerId: 'ann',
  may,
  today: '2026-11-23',
});
const wordsIn = (locale: string) =>
  Object.fromEntries(
    ['comments', 'ui', 'format'].map((name) => [
      name,
      JSON.parse(readFileSync(path.join('messages', locale, `${name}.json`), 'utf8')) as Record<
        string,
        never
      >,
    ]),
  );

function draw(may: Threads['may'], values: Partial<Thread> = {}, locale = 'en'): string {
  const drawn = { ...thread, ...values };
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={wordsIn(locale)}
      onError={(error) => {
        throw error;
      }}
    >
      <ThreadCard
        thread={drawn}
        data={data(may, [drawn])}
        now={Date.parse(at) + 3_600_000}
        isCurrent
        people={null}
        onAskPeople={() => undefined}
        onStep={() => Promise.resolve()}
        onQuickStep={() => undefined}
        onKeyDown={() => undefined}
        onFocus={() => undefined}
        placeOf={({ laneTitle, stepTitle }) => `${laneTitle} · ${stepTitle}`}
      />
    </NextIntlClientProvider>,
  );
}

const viewer = { write: true, manage: false, moderate: false };
const manager = { write: true, manage: true, moderate: true };
const menus = (html: string) =>
  [...html.matchAll(/aria-label="More about the comment by ([^"]*)"/g)].map(([, name]) => name);

describe('a discussion on the screen', () => {
  it('names people as they are called now, and nobody who was erased', () => {
    const html = draw(viewer);
    expect(html).toContain('@Ann Bell');
    expect(html).toContain('former member');
    expect(html).not.toContain(me);
  });

  it('offers what the reader may do, and nothing else', () => {
    expect(menus(draw(viewer))).toEqual(['Ann Bell']);
    expect(draw(viewer)).not.toContain('Resolve');
    expect(menus(draw(manager))).toEqual(['Bob Carr', 'former member', 'Ann Bell']);
    expect(draw(manager)).toContain('Resolve');
    expect(draw(viewer, { assigneeId: me })).toContain('Resolve');
    expect(draw({ ...viewer, write: false }, { createdBy: me })).not.toContain('<button');
  });

  it('says where it was, for whom it is and that it is late', () => {
    const html = draw(viewer);
    expect(html).toContain('Goals · Pay (removed from the map)');
    expect(html).toContain('For Bob Carr');
    expect(html).toContain('Was due 20 Nov 2026');
    expect(draw(viewer, { dueOn: '2026-11-23' })).toContain('Due 23 Nov 2026');
  });

  it.each(locales)('has all its words in %s', (locale) => {
    for (const values of [{}, { state: 'resolved', resolvedBy: me, resolvedAt: at }] as const) {
      expect(draw(manager, values, locale)).not.toMatch(/comments\.[a-z]/);
    }
  });
});
