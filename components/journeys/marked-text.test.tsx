import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { withoutMarks } from '@/lib/journeys/core/marked-text';
import { MarkedText } from './marked-text';

const html = (text: string) => renderToStaticMarkup(<MarkedText text={text} />);
const wordsOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

it('shows bold words, lists with their own numbers, and links', () => {
  expect(html('Waits **long** at\n- a\n- **b**\n3. https://example.test/a, then\nend')).toBe(
    'Waits <strong class="font-semibold">long</strong> at' +
      '<ul class="list-disc pl-4"><li>a</li><li><strong class="font-semibold">b</strong></li></ul>' +
      '<ol class="list-decimal pl-5"><li value="3"><a href="https://example.test/a" target="_blank"' +
      ' rel="noopener noreferrer" class="map-link">https://example.test/a</a>, then</li></ol>end',
  );
});

it('leaves a plain text as it is, and an empty line before a list where it was', () => {
  expect(html('one\ntwo')).toBe('one\ntwo');
  expect(html('one\n\n- two')).toBe('one\n\n<ul class="list-disc pl-4"><li>two</li></ul>');
  expect(html('- one\n\n- two')).toContain('</ul>\n<ul');
});

it('never makes HTML of what somebody wrote, and shows every word of it', () => {
  const pieces = fc.constantFrom(
    '**',
    '- ',
    '1. ',
    '\n',
    'a',
    '<script>',
    '</li>',
    '"&',
    '<b onclick=x>',
    ' ',
  );
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 40 }), (text) => {
      const markup = html(text);
      const tags = markup.match(/<[^>]*>/g) ?? [];
      expect(tags.filter((one) => !/^<\/?(ul|ol|li|strong)( (class|value)="[\w -]*")*>$/.test(one))).toEqual(
        [],
      );
      expect(wordsOf(markup).replaceAll('\n', '')).toBe(withoutMarks(text).replaceAll('\n', ''));
    }),
  );
});
