'use client';

import { Eraser, ExternalLink, MessageSquare, PanelRight, Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MenuEntry } from '@/components/ui/menu-items';
import { evidenceLevels } from '@/db/values/journeys';
import { placeOfCell } from '@/lib/journeys/core/blank-parts';
import { withoutMarks } from '@/lib/journeys/core/marked-text';
import { sidePanelOf } from '../bars/side-panel';
import { useClipboardEntries } from '../clipboard/use-clipboard-entries';
import { useMapComments } from '../comments/map-comments-context';
import { useEditor } from '../editor/editor-context';
import { findLinks } from '../editor/find-links';
import { useMap } from '../editor/map-context';
import { useStructure } from './structure-context';
import { useMakeEntries } from './use-make-entries';

/** What can be done with a cell, and with the chosen ones around it. */
export function useCellEntries(isEditable: boolean): (cell: string) => MenuEntry[] {
  const t = useTranslations('mapEditor.menu');
  const inCells = useTranslations('mapCells');
  const levels = useTranslations('enum.evidenceLevels');
  const comments = useTranslations('comments.map');
  const { open } = useMapComments();
  const map = useMap();
  const { store } = map;
  const { focus, selection } = useEditor();
  const structure = useStructure();
  const makeEntries = useMakeEntries();
  const clipboardEntries = useClipboardEntries(isEditable);

  return (id) => {
    const { laneId, stepId } = placeOfCell(id);
    const { cell } = store.cell(laneId, stepId);
    const chosen = selection.cells();
    const cells = chosen.includes(id) ? chosen : [id];
    const links: MenuEntry[] = findLinks(withoutMarks(cell.text)).flatMap(({ href }) =>
      href
        ? [
            {
              label: t('openLink', { address: href.replace(/^https?:\/\//, '') }),
              icon: <ExternalLink />,
              onSelect: () => void window.open(href, '_blank', 'noopener,noreferrer'),
            },
          ]
        : [],
    );
    const details: MenuEntry = {
      label: inCells('details.title'),
      icon: <PanelRight />,
      keys: ['Mod', 'Enter'],
      onSelect: () => sidePanelOf(map).set('cell'),
    };
    const comment: MenuEntry = {
      label: comments('cell'),
      icon: <MessageSquare />,
      keys: ['Shift', 'F2'],
      onSelect: () => open(id),
    };
    const clipboard = clipboardEntries({ cells: cells.length });
    if (!isEditable) return [details, comment, ...links, ...clipboard];
    return [
      { label: t('edit'), icon: <Pencil />, keys: ['Enter'], onSelect: () => focus.edit(id) },
      details,
      {
        label: t('evidence'),
        items: evidenceLevels.map((level) => ({
          label: levels(level),
          checked: cell.evidence === level,
          onSelect: () => structure.setEvidence(cells, level),
        })),
      },
      comment,
      ...(cells.length === 1 ? makeEntries(id) : []),
      ...links,
      'separator',
      ...clipboard,
      'separator',
      {
        label: t('clear', { count: cells.length }),
        icon: <Eraser />,
        keys: ['Del'],
        onSelect: () => structure.clear(cells),
      },
    ];
  };
}
