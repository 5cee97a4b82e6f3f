import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { saveVisitsSchema } from '@/lib/audits/cycles/input';
import { publicAction } from './action';

// What a request would bring: its headers, and the language of who sent it.
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ origin: 'https://a.example', host: 'a.example' }),
}));
vi.mock('next-intl/server', () => ({ getLocale: async () => 'pl' }));
vi.mock('./session', () => ({ currentSession: async () => null }));

const refusals = async (schema: z.ZodType, input: unknown) => {
  const action = publicAction()
    .inputSchema(schema)
    .action(async () => null);
  const result = await action(input);
  return result.validationErrors;
};

it('tells what is wrong within lists, under the path of the field and in the words of the reader', async () => {
  const id = '019d0000-0000-7000-8000-000000000000';
  const visit = { auditorId: id, brandId: id, objectId: null, isDouble: false, reason: 'hand' };
  const visits = [visit, { ...visit, dueOn: 'tomorrow' }, { ...visit, auditorId: undefined }];
  const refused = await refusals(saveVisitsSchema, { id, visits });
  expect(refused?.formErrors).toEqual([]);
  expect(Object.keys(refused?.fieldErrors ?? {})).toEqual(['visits.1.dueOn', 'visits.2.auditorId']);
  expect(refused?.fieldErrors['visits.2.auditorId']).toEqual(['Wypełnij to pole.']);
});

it('tells what is wrong on the first level as before', async () => {
  const refused = await refusals(z.object({ name: z.string().max(3) }), { name: 'too long' });
  expect(refused).toEqual({ formErrors: [], fieldErrors: { name: [expect.stringContaining('3')] } });
});
