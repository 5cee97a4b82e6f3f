export interface SavedView {
  id: string;
  name: string;
  isShared: boolean;
  /** Whether the reader made it. */
  isOwn: boolean;
  /** Filters, order, columns as the screen's address says them; of a map components/journeys/views/arrangement.ts. */
  state: string;
}
