'use client';

import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

const useBeforePaint = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/**
 * The browser's own modal dialog, for what every screen carries: the page behind is out of reach, Esc and a press
 * beside it close it, the focus returns. It weighs nothing, so the first key press after opening is not lost.
 */
export function Modal({
  open,
  onClose,
  label,
  className,
  children,
}: {
  open: boolean;
  onClose: () => void;
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useBeforePaint(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className={cn(
        'max-h-none max-w-none bg-raised p-0 text-ink shadow-modal backdrop:bg-scrim print:hidden',
        className,
      )}
    >
      {open && children}
    </dialog>
  );
}
