'use client';

import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

const gap = 4;
const margin = 8;

/**
 * A button with a panel under it, in the browser's own top layer: Esc and a press elsewhere close it, the focus
 * returns. `children` gets a function that closes it.
 */
export function DropPanel({
  label,
  button,
  buttonClassName,
  align = 'start',
  className,
  children,
}: {
  /** Names the button and the panel. */
  label: string;
  button: ReactNode;
  buttonClassName?: string;
  align?: 'start' | 'end';
  className?: string;
  children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => document.getElementById(id)?.hidePopover();

  useEffect(() => {
    const [element, over] = [panel.current, trigger.current];
    if (!open || !element || !over) return;
    const place = () => {
      const box = over.getBoundingClientRect();
      const from = align === 'start' ? box.left : box.right - element.offsetWidth;
      const left = Math.max(
        margin,
        Math.min(from, document.documentElement.clientWidth - element.offsetWidth - margin),
      );
      element.style.left = `${left}px`;
      element.style.top = `${box.bottom + gap}px`;
      element.style.maxHeight = `${window.innerHeight - box.bottom - gap - margin}px`;
    };
    place();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  }, [open, align]);

  return (
    <>
      <button
        ref={trigger}
        type="button"
        popoverTarget={id}
        aria-label={label}
        aria-expanded={open}
        className={buttonClassName}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onToggle={(event) => setOpen(event.newState === 'open')}
        className={cn(
          'fixed inset-auto m-0 max-w-[calc(100vw-1rem)] overflow-y-auto rounded bg-raised text-ink shadow-float outline-none print:hidden',
          // Until it knows its place.
          !open && 'invisible',
          className,
        )}
      >
        {open && children(close)}
      </div>
    </>
  );
}
