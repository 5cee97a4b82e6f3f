import { NextIntlClientProvider } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import english from '@/messages/en/ui.json';
import russian from '@/messages/ru/ui.json';
import { ShowMore } from './show-more';

const drawn = (shown: number, total: number, locale: 'en' | 'ru' = 'en') =>
  renderToStaticMarkup(
    createElement(
      NextIntlClientProvider,
      { locale, timeZone: 'UTC', messages: { ui: locale === 'en' ? english : russian } },
      createElement(ShowMore, { list: { current: null }, shown, total, onMore: () => undefined }),
    ),
  ).replace(/<[^>]*>/g, '');

it('says how many are left, and is gone when all are shown', () => {
  expect(drawn(20, 26)).toBe('Show more (6 left)');
  expect(drawn(24, 2_024, 'ru').replace(/\s/g, ' ')).toBe('Показать ещё (осталось: 2 000)');
  expect(drawn(26, 26)).toBe('');
  expect(drawn(0, 0)).toBe('');
});
