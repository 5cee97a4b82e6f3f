/**
 * Fetches what an open map may need and has not shown yet. Once it is here, it opens without a connection too; a part that cannot
 * be fetched at the moment it is wanted would take the page with it, and is not asked for again until the page is loaded anew.
 */
export async function warmParts(): Promise<void> {
  await Promise.allSettled([
    import('../structure/grid-menu'),
    import('./text-menu'),
    import('../structure/question-window'),
    import('../cells/edit/cell-window'),
    import('../cells/edit/curves-dialog'),
    import('../cells/emotion/lane-curves'),
    import('../cells/cell-details'),
    import('../clipboard/clipboard-desk'),
    import('../clipboard/paste-window'),
    import('../clipboard/brand-window'),
    import('../conflicts/conflicts-window'),
    import('../comments/comments-side'),
    import('../bars/find-bar'),
    import('../bars/list-view'),
    import('../bars/map-details'),
    import('../bars/shortcut-sheet'),
    import('../cells/filter-panel'),
    import('../cells/paint-panel'),
    import('../compare/map-foundation'),
    import('../views/views-menu'),
    import('../views/lanes-panel'),
    import('../present/present-window'),
    import('../print/print-dialog'),
    import('../share/share-dialog'),
    import('@/components/comments/mentions-list'),
  ]);
}
