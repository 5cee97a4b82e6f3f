import { describe, expect, it } from 'vitest';
import { languageOfAddress } from './language-of-address';

const report = '/o/northlight/linden/audits/cycles/0199/report';

describe('the language of an address', () => {
  it.each([
    [`${report}?language=ru`, 'ru'],
    [`${report}?x=1&language=pl`, 'pl'],
    ['/report/abc?language=ro', 'ro'],
    ['/map/abc?language=cs', 'cs'],
    ['/o/northlight/linden/maps/abc?language=cs', undefined],
    ['/o/northlight/linden/maps/0199/print?paper=a3&language=cs', 'cs'],
    ['/o/northlight/linden/maps/0199?language=cs', undefined],
    [`${report}?language=de`, undefined],
    [report, undefined],
    ['/o/northlight/linden/audits/cycles/0199?language=ru', undefined],
    ['/o/northlight/linden/report?language=ru', undefined],
    ['/sign-in?to=/report/abc?language=ru', undefined],
    ['', undefined],
    [null, undefined],
  ])('of %s is %s', (address, language) => {
    expect(languageOfAddress(address)).toBe(language);
  });
});
