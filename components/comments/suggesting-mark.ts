const name = 'data-own-escape';

/** Marks a field that uses Esc itself, so that the window around it stays open. */
export const suggestingMark = (isOn: boolean): Record<string, string | undefined> => ({
  [name]: isOn ? '' : undefined,
});

/** For the window around: Esc belongs to the field that has the focus. */
export function keepOpenForField(event: { preventDefault: () => void }): void {
  if (document.activeElement?.hasAttribute(name)) event.preventDefault();
}
