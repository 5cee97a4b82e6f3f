import { useState, type KeyboardEvent, type MouseEvent } from 'react';

/** On and off of a button that is a checkbox or a switch, kept by the caller (`checked`) or by itself. */
export function useChecked<Mixed extends string>({
  checked,
  defaultChecked = false,
  onCheckedChange,
  onClick,
}: {
  checked?: boolean | Mixed;
  defaultChecked?: boolean | Mixed;
  onCheckedChange?: (checked: boolean) => void;
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
}) {
  const [own, setOwn] = useState<boolean | Mixed>(defaultChecked);
  const state = checked ?? own;
  return {
    state,
    events: {
      onClick: (event: MouseEvent<HTMLButtonElement>) => {
        onClick?.(event);
        if (event.defaultPrevented) return;
        setOwn(state !== true);
        onCheckedChange?.(state !== true);
      },
      // Enter sends the form and ticks nothing, as with the browser's own boxes.
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Enter') event.preventDefault();
      },
    },
  };
}
