import { expect, it } from 'vitest';
import { walkOrder } from './walk-order';

it('walks along the chain, then through what is on no link, as it was', () => {
  const lines = ['a', 'b', 'c', 'd'].map((touchpointId) => ({ touchpointId }));
  const order = walkOrder(lines, ['d', 'b', 'd']);
  expect(order.map(({ touchpointId }) => touchpointId).join('')).toBe('dbac');
});
