import { lazy } from 'react';

// What most people open seldom comes when it is opened, and weighs nothing before.

export const ConflictDialog = lazy(async () => ({
  default: (await import('./conflict-dialog')).ConflictDialog,
}));
export const CoverageView = lazy(async () => ({ default: (await import('./coverage-view')).CoverageView }));
export const FreshnessView = lazy(async () => ({
  default: (await import('./freshness-view')).FreshnessView,
}));
export const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog')).ImportDialog }));
export const PasteDialog = lazy(async () => ({ default: (await import('./paste-dialog')).PasteDialog }));
export const PasteProblems = lazy(async () => ({
  default: (await import('./paste-problems')).PasteProblems,
}));
