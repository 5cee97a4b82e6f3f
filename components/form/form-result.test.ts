import { expect, it } from 'vitest';
import { failureOf } from './form-result';

it('is nothing where all went well', () => {
  expect(failureOf(undefined)).toBeNull();
  expect(failureOf({ data: { id: 'x' } })).toBeNull();
  expect(failureOf({ validationErrors: { formErrors: [], fieldErrors: { name: undefined } } })).toBeNull();
});

it('reads what the parser of an action refused', () => {
  expect(
    failureOf({ validationErrors: { formErrors: ['invalid'], fieldErrors: { name: ['required', 'slug'] } } }),
  ).toEqual({
    fields: { name: 'required' },
    form: ['invalid'],
  });
});

it('puts a server’s message at its field and nowhere else', () => {
  const message = 'This name is already in use.';
  expect(failureOf({ serverError: { message, fieldErrors: { name: [message] } } })).toEqual({
    fields: { name: message },
    form: [],
  });
  expect(failureOf({ serverError: { message } })).toEqual({ fields: {}, form: [message] });
});

it('reads plain field errors', () => {
  expect(failureOf({ fieldErrors: { 'rows.3.phase': ['choice'] }, formError: 'Nothing was saved.' })).toEqual(
    {
      fields: { 'rows.3.phase': 'choice' },
      form: ['Nothing was saved.'],
    },
  );
});
