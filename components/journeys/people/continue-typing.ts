/**
 * What a cell is edited with after the question whether to: what was typed meanwhile goes along. `standing` is the text of the
 * cell, null where it holds no text. Over a text one typed (`isTypedOver`) to replace it; but a text that somebody else has
 * just finished (`isFree`) is never replaced, and the words come below it. Null begins as if nothing had been typed.
 */
export function continueTyping({
  standing,
  words,
  isTypedOver,
  isFree,
}: {
  standing: string | null;
  words: string;
  isTypedOver: boolean;
  isFree: boolean;
}): string | null {
  if (standing === null) return words || null;
  if (isTypedOver && !isFree) return words;
  if (words === '') return null;
  const isNewLine = isTypedOver && standing !== '';
  return `${standing}${isNewLine ? '\n' : ''}${words}`;
}
