'use client';

import type { ReactNode } from 'react';
import { lateWindow, type Opening } from './late-window';

export interface SheetProps extends Opening {
  title: ReactNode;
  description?: ReactNode;
  /** Beside the close button. */
  actions?: ReactNode;
  footer?: ReactNode;
  side?: 'right' | 'left' | 'bottom';
  modal?: boolean;
  /** May keep it open by preventing the default: something inside uses the key itself. */
  onEscapeKeyDown?: (event: KeyboardEvent) => void;
  children?: ReactNode;
  className?: string;
}

/** A panel at an edge. `modal={false}` leaves the page behind it usable, for an inspector. */
export const Sheet = lateWindow<SheetProps>(async () => (await import('./sheet-window')).SheetWindow);
