import { describe, expect, it } from 'vitest';
import { locales } from '@/db/values/accounts';
import { formTemplates } from './form-templates';

describe.each(Object.entries(formTemplates))('the template %s', (_, criteria) => {
  it('has a question and all three anchors in every language, no two alike', () => {
    for (const locale of locales) {
      const questions = criteria.map(({ words }) => words[locale][0]);
      expect(new Set(questions).size).toBe(criteria.length);
      for (const { words } of criteria) {
        expect(new Set(words[locale]).size).toBe(4);
        for (const text of words[locale]) expect(text.trim()).not.toBe('');
      }
    }
  });

  it('tells languages apart: no text was left in English', () => {
    for (const { words } of criteria) {
      for (const locale of locales.filter((one) => one !== 'en')) {
        words[locale].forEach((text, at) => expect(text).not.toBe(words.en[at]));
      }
    }
  });
});
