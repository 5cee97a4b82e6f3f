/**
 * The same text in memory of its own. A piece cut from a larger text keeps all of that alive in V8 when it is 13
 * characters or longer, so whatever outlives its batch goes through here.
 */
export function flatText(piece: string): string {
  return piece.length < 13 ? piece : Buffer.from(piece).toString();
}
