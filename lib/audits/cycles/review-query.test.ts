import { expect, it } from 'vitest';
import { readReviewQuery } from './review-query';

it('reads which visits of a review are shown, and all from what it does not know', () => {
  expect(readReviewQuery({ find: 'North', state: 'returned', page: '2' })).toEqual({
    find: 'North',
    state: 'returned',
    page: 2,
  });
  expect(readReviewQuery({ state: 'lost', page: '-1', order: 'lowest' })).toEqual({
    find: '',
    state: '',
    page: 1,
  });
});
