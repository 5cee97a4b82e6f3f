'use client';

import type { ReactNode } from 'react';
import { lateWindow, type Opening } from './late-window';

export interface ConfirmDialogProps extends Opening {
  /** A question: "Delete this journey map?" */
  title: ReactNode;
  /** What will happen and whether it can be undone. */
  description: ReactNode;
  /** A verb: "Delete". */
  confirmLabel: string;
  tone?: 'danger' | 'normal';
  /** The name that must be typed before the button works. */
  typedName?: string;
  /** The dialog stays, busy, until the promise ends; a returned text is shown as an error. */
  onConfirm: () => void | string | Promise<void | string>;
  children?: ReactNode;
}

/** Asks before what cannot be taken back easily. The focus starts on Cancel, or in the field for the name. */
export const ConfirmDialog = lateWindow<ConfirmDialogProps>(
  async () => (await import('./confirm-window')).ConfirmWindow,
);
