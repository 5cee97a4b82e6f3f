import type { Lane, Step } from '@/lib/journeys/core/types';
import type { CellView } from '@/lib/journeys/core/read-map';

/** Where the focus goes when a cell is left. */
export type CellExit = 'stay' | 'up' | 'down' | 'left' | 'right';

/** What the grid gives to the content of a cell, one component for each content of lib/journeys/core/lanes.ts. */
export interface CellProps {
  lane: Lane;
  step: Step;
  view: CellView;
  /** The cell is in edit mode: its content has the keyboard. */
  isEditing: boolean;
  /** The character that began the editing and replaces what stood there; null where Enter, F2 or a press began it. */
  typed: string | null;
  /** Keeps what was entered, ends the edit mode and moves the focus. */
  leave: (exit: CellExit) => void;
  /** Ends the edit mode; the content has put back what stood there. */
  cancel: () => void;
}
