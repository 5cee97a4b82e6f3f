import { continueList, toggleBold } from '@/lib/journeys/core/mark-edits';
import { changeField, stateOf } from './field-state';
import { findShortcut } from './shortcuts';

/** Mod+B and Enter in a list, in any field that holds a text of a cell; true where the key was taken. */
export function takeMarkKey(event: React.KeyboardEvent<HTMLTextAreaElement>): boolean {
  const field = event.currentTarget;
  if (event.nativeEvent.isComposing || field.readOnly) return false;
  if (findShortcut(event, 'edit') === 'bold') {
    changeField(field, toggleBold(stateOf(field)));
  } else if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const next = continueList(stateOf(field));
    if (!next || !changeField(field, next)) return false;
  } else return false;
  event.preventDefault();
  return true;
}

/** What is told by looks in HTML; a table is pasted as the plain text that comes with it. */
const hasLooks = /<(?:b|strong|li)[\s>]|font-weight/i;
/** Characters of HTML above which the plain text is taken. */
const longestHtml = 1_000_000;

/** Pastes bold words and lists with their marks; true where it did. */
export function pasteMarked(event: React.ClipboardEvent<HTMLTextAreaElement>): boolean {
  const html = event.clipboardData.getData('text/html');
  if (!hasLooks.test(html) || html.length > longestHtml || /<table[\s>]/i.test(html)) return false;
  const field = event.currentTarget;
  event.preventDefault();
  void import('@/lib/journeys/client/read-html-table').then(({ readMarkedHtml }) => {
    if (!field.isConnected) return;
    const { text, from, to } = stateOf(field);
    const room = field.maxLength < 0 ? Infinity : field.maxLength - text.length + (to - from);
    const words = readMarkedHtml(new DOMParser().parseFromString(html, 'text/html'));
    const isInLine = from > 0 && text[from - 1] !== '\n';
    const isList = /^(?:- |\d{1,3}\. )/.test(words);
    const put = `${isInLine && isList ? '\n' : ''}${words}`.slice(0, room);
    const at = from + put.length;
    changeField(field, { text: text.slice(0, from) + put + text.slice(to), from: at, to: at });
  });
  return true;
}
