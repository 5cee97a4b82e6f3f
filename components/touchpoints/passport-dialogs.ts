import { lazy } from 'react';

// They bring forms and schemas along: fetched when one is opened.

export const MeasureDialog = lazy(async () => ({
  default: (await import('./standard-dialogs')).MeasureDialog,
}));
export const StandardDialog = lazy(async () => ({
  default: (await import('./standard-dialogs')).StandardDialog,
}));
export const VariantDialog = lazy(async () => ({
  default: (await import('./variant-dialog')).VariantDialog,
}));
