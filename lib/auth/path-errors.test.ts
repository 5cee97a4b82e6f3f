import { createSafeActionClient } from 'next-safe-action';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pathErrors } from './path-errors';

describe('pathErrors', () => {
  it('keeps what an action would lose of a list', async () => {
    const schema = z.object({ cases: z.array(z.object({ link: z.string().max(3, 'Bad') })) });
    const input = { cases: [{ link: 'ok' }, { link: 'too long' }] };
    const client = createSafeActionClient({ defaultValidationErrorsShape: 'flattened' });
    const usual = client.inputSchema(schema).action(async () => null);
    const told = client
      .inputSchema(schema, { handleValidationErrorsShape: async (errors) => pathErrors(errors) })
      .action(async () => null);
    expect(JSON.stringify(await usual(input))).not.toContain('Bad');
    expect((await told(input)).validationErrors?.fieldErrors).toEqual({ 'cases.1.link': ['Bad'] });
  });

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
