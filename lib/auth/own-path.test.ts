import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path';

describe('ownPath', () => {
  it('keeps a page with its search', () => {
    expect(ownPath('/o/northlight/linden/touchpoints?view=tree')).toBe(
      '/o/northlight/linden/touchpoints?view=tree',
    );
    expect(ownPath('/phone')).toBe('/phone');
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    'javascript:alert(1)',
    'o/northlight',
    '',
    '/sign-in',
    '/sign-in?to=/phone',
    '/api/o/northlight/linden/live',
    `/${'x'.repeat(2_000)}`,
    undefined,
    ['/phone'],
  ])('gives nothing for %j', (value) => {
    expect(ownPath(value)).toBeNull();
  });

  it('never leads to another origin', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '//',
      'x',
      '@',
      ':',
      '\t',
      '\n',
      '%2f',
      '?',
      '#',
      'e.example',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = ownPath(`/${pieces.join('')}`);
        if (path !== null)
          expect(new URL(path, 'https://ours.example/sign-in').origin).toBe('https://ours.example');
      }),
      { numRuns: 5_000 },
    );
  });
});
