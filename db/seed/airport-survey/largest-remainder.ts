/**
 * Whole numbers that add up to `total` and keep the proportions of `amounts` as nearly as can be: each gets the whole part
 * of its quota, and what is left goes to the largest remainders, the earlier first (Hamilton's method). No share is off
 * its quota by 1 or more; amounts that add up to `total` come back as they are. Amounts are whole and not negative.
 */
export function shareByLargestRemainder(amounts: readonly number[], total: number): number[] {
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  if (sum === 0) return amounts.map(() => 0);
  const shares = amounts.map((amount) => Math.floor((amount * total) / sum));
  const left = total - shares.reduce((all, share) => all + share, 0);
  // Remainders as whole numbers, so that equal ones are equal.
  const byRemainder = amounts
    .map((amount, index) => ({ index, remainder: (amount * total) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
