import { describe, expect, it } from 'vitest';
import { pathErrors } from './path-errors';

describe('pathErrors', () => {
  it('names each field by its path, whatever level it stands on', () => {
    const errors = {
      _errors: ['Whole'],
      name: { _errors: ['Short'] },
      cases: { _errors: [], 1: { link: { _errors: ['Bad', 'Worse'] } } },
    };
    expect(pathErrors(errors)).toEqual({
      formErrors: ['Whole'],
      fieldErrors: { name: ['Short'], 'cases.1.link': ['Bad', 'Worse'] },
    });
    expect(pathErrors({})).toEqual({ formErrors: [], fieldErrors: {} });
  });
});
