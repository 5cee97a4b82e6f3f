'use client';

import type { ReactNode } from 'react';
import { lateWindow, type Opening } from './late-window';

export interface DialogProps extends Opening {
  title: ReactNode;
  description?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  /** The title stays for screen readers only. */
  hideTitle?: boolean;
  children?: ReactNode;
  className?: string;
}

/** A window over the page; long contents scroll between its heading and its buttons. */
export const Dialog = lateWindow<DialogProps>(async () => (await import('./dialog-window')).DialogWindow);
