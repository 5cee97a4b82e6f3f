import type { TouchpointRow } from '@/lib/touchpoints/types';
import type { ValueWords } from '../value-words';

/** A touchpoint among the choices of a dialog. */
export const rowOption = (row: TouchpointRow, words: ValueWords) => ({
  value: row.id,
  label: row.name,
  hint: words.listed('phases', row.phase),
});
