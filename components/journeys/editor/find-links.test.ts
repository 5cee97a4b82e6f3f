import { describe, expect, it } from 'vitest';
import { findLinks } from './find-links';

const links = (text: string) => findLinks(text).flatMap(({ href }) => href ?? []);

describe('links in a text', () => {
  it('are found without what ends the sentence', () => {
    expect(links('See https://example.com/a?b=1, and (http://example.org/x).')).toEqual([
      'https://example.com/a?b=1',
      'http://example.org/x',
    ]);
  });

  it('leave the text whole', () => {
    const text = 'A https://example.com. B\nhttps://example.org/ż C';
    expect(
      findLinks(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it('are of the web only', () => {
    expect(links('javascript://x ftp://y https:// www.example.com')).toEqual([]);
  });
});
