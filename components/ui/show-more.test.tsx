import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import english from '@/messages/en/ui.json';
import russian from '@/messages/ru/ui.json';
import { ShowMore } from './show-more';

const drawn = (shown: number, total: number, locale: 'en' | 'ru' = 'en') =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={{ ui: locale === 'en' ? english : russian }}
    >
      <ShowMore list={{ current: null }} shown={shown} total={total} onMore={() => undefined} />
    </NextIntlClientProvider>,
  ).replace(/<[^>]*>/g, '');

it('says how many are left, and is gone when all are shown', () => {
  expect(drawn(20, 26)).toBe('Show more (6 left)');
  expect(drawn(24, 2_024, 'ru').replace(/\s/g, ' ')).toBe('Показать ещё (осталось: 2 000)');
  expect(drawn(26, 26)).toBe('');
  expect(drawn(0, 0)).toBe('');
});
