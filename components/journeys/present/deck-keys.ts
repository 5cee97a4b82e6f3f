/** What a key asks of a presentation. */
export type DeckCommand =
  | {
      do:
        'next' | 'back' | 'first' | 'last' | 'black' | 'laser' | 'help' | 'escape' | 'up' | 'down' | 'enter';
    }
  | { do: 'digit'; digit: string };

interface PressedKey {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const byKey: Readonly<Record<string, DeckCommand['do'] & string>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Enter: 'enter',
  Escape: 'escape',
  '?': 'help',
};

/** The command of a key; null where it has none. Letters go by the physical key, which is the same on every layout. */
export function commandOf({ key, code, ctrlKey, metaKey, altKey }: PressedKey): DeckCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^\d$/.test(key)) return { do: 'digit', digit: key };
  const known = Object.hasOwn(byKey, key) ? byKey[key] : undefined;
  if (known && known !== 'digit') return { do: known };
  if (code === 'KeyB') return { do: 'black' };
  return code === 'KeyL' ? { do: 'laser' } : null;
}
