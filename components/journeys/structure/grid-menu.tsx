'use client';

import { useTranslations } from 'next-intl';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { MenuSpot } from '../editor/use-grid-events';
import { useEditor } from '../editor/editor-context';
import { readPlace } from '../editor/grid-places';
import { useCellEntries } from './cell-entries';
import { useHeadEntries } from './head-entries';
import { partOf } from './map-part';

/** The one menu of the grid, of a cell or of a header, where it was asked for. The focus goes back to the grid. */
export function GridMenu({
  spot,
  isEditable,
  onClose,
}: {
  spot: MenuSpot;
  isEditable: boolean;
  onClose: () => void;
}) {
  const t = useTranslations('mapEditor.menu');
  const { focus } = useEditor();
  const headEntries = useHeadEntries(isEditable);
  const cellEntries = useCellEntries(isEditable);
  const part = partOf(spot.place);
  const place = readPlace(spot.place);
  const entries = part ? headEntries(part) : place.kind === 'cell' ? cellEntries(spot.place) : [];
  return (
    <DropdownMenu
      open
      onOpenChange={(open) => {
        if (open) return;
        onClose();
        // Its anchor goes with it and cannot give the focus back.
        focus.recover();
      }}
      entries={entries.length > 0 ? entries : [{ heading: t('nothing') }]}
      trigger={
        // The place of the menu is that of its anchor, which nobody sees.
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className="fixed size-px opacity-0"
          style={{ left: spot.x, top: spot.y }}
        />
      }
    />
  );
}
