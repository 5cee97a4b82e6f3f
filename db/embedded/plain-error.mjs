/**
 * An error whose message is a whole sentence for a person; launchers print it without a stack.
 * @param {string} sentence
 */
export function plainError(sentence) {
  return Object.assign(new Error(sentence), { plain: true });
}
