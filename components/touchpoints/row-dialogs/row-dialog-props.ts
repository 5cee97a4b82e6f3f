import type { InventoryState } from '../row-store';
import type { InventoryEdits } from '../use-inventory-edits';
import type { ValueWords } from '../value-words';

export interface RowDialogProps {
  state: InventoryState;
  edits: InventoryEdits;
  words: ValueWords;
  onClose: () => void;
}
