import { sharedValue } from '../cells/per-map';

/** Whether somebody asked for the window of printing: the menu opens it, which knows nothing of it otherwise. */
export const printWindow = sharedValue(false);
