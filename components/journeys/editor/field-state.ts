import type { FieldState } from '@/lib/journeys/core/mark-edits';

/** What stands in a field of text, and what is chosen in it. */
export const stateOf = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): FieldState => ({
  text: value,
  from: selectionStart,
  to: selectionEnd,
});

/** Changes a field as if it had been typed; false where the text would be too long. */
export function changeField(field: HTMLTextAreaElement, next: FieldState): boolean {
  const { value, maxLength } = field;
  if (maxLength >= 0 && next.text.length > Math.max(maxLength, value.length)) return false;
  let from = 0;
  while (from < value.length && value[from] === next.text[from]) from += 1;
  let behind = 0;
  const most = Math.min(value.length, next.text.length) - from;
  while (behind < most && value.at(-1 - behind) === next.text.at(-1 - behind)) behind += 1;
  const put = next.text.slice(from, next.text.length - behind);
  if (value !== next.text) {
    field.focus();
    field.setSelectionRange(from, value.length - behind);
    // An old command, and the only way that leaves the browser's own undo of the field whole.
    document.execCommand(put === '' ? 'delete' : 'insertText', false, put);
  }
  field.setSelectionRange(next.from, next.to);
  return true;
}
