'use client';

import { Archive, Copy, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ContextMenu } from '@/components/ui/context-menu';
import { Dialog } from '@/components/ui/dialog';
import { DialogClose } from '@/components/ui/dialog-window';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { Input } from '@/components/ui/input';
import type { MenuEntry } from '@/components/ui/menu-items';
import { Popover } from '@/components/ui/popover';
import { Sheet } from '@/components/ui/sheet';
import { toast } from '@/components/ui/toast';
import { Tooltip } from '@/components/ui/tooltip';
import { Specimen } from './specimen';

const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 600));

export function OverlaysSection() {
  const [compact, setCompact] = useState(false);
  const entries: MenuEntry[] = [
    { heading: 'Touchpoint' },
    { label: 'Rename', icon: <Pencil />, keys: ['F2'], onSelect: () => toast.info('Renamed') },
    { label: 'Copy to another brand', icon: <Copy />, onSelect: () => toast.info('Copied') },
    {
      label: 'Move to',
      items: [
        { label: 'Before purchase', onSelect: () => undefined },
        { label: 'After purchase', onSelect: () => undefined },
      ],
    },
    { label: 'Compact rows', checked: compact, onSelect: () => setCompact(!compact) },
    'separator',
    { label: 'Archive', icon: <Archive />, disabled: true, onSelect: () => undefined },
    {
      label: 'Delete',
      icon: <Trash2 />,
      danger: true,
      onSelect: () => toast.success('Deleted', { onUndo: () => toast.info('Back again') }),
    },
  ];
  return (
    <>
      <Specimen title="Dialog, ConfirmDialog, Sheet">
        <Dialog
          trigger={<Button>Dialog</Button>}
          title="New journey map"
          description="It can be changed later."
          footer={
            <>
              <DialogClose asChild>
                <Button>Cancel</Button>
              </DialogClose>
              <Button variant="primary">Create</Button>
            </>
          }
        >
          <Input aria-label="Name" placeholder="First purchase in the web shop" />
        </Dialog>
        <ConfirmDialog
          trigger={<Button variant="danger">Delete the brand</Button>}
          title="Delete Northern Coffee?"
          description="Its maps, audits and figures go into the trash and are removed for good after 30 days."
          confirmLabel="Delete"
          typedName="Northern Coffee"
          onConfirm={wait}
        />
        <ConfirmDialog
          trigger={<Button>Close the cycle</Button>}
          title="Close the audit cycle?"
          description="Its figures are frozen. Opening it again needs a reason."
          confirmLabel="Close the cycle"
          tone="normal"
          onConfirm={async () => {
            await wait();
            return 'Two touchpoints at stop have neither an action nor a reason.';
          }}
        />
        <Sheet trigger={<Button>Sheet</Button>} title="Checkout page" description="During purchase · Website">
          <p className="text-base">Everything about a touchpoint, beside the list.</p>
        </Sheet>
      </Specimen>
      <Specimen title="DropdownMenu, ContextMenu, Popover, Tooltip">
        <DropdownMenu trigger={<Button>Menu</Button>} entries={entries} />
        <ContextMenu entries={entries}>
          <button
            type="button"
            className="rounded border border-dashed border-line-control px-3 py-1.5 text-sm text-ink-muted"
          >
            Right click here
          </button>
        </ContextMenu>
        <Popover trigger={<Button>Popover</Button>} label="Filter">
          A small panel that stays while one works in it.
        </Popover>
        <Tooltip content="Search everything" keys={['Ctrl', 'K']}>
          <Button variant="ghost">Tooltip</Button>
        </Tooltip>
      </Specimen>
      <Specimen title="Toast">
        <Button onClick={() => toast.info('Import started', { description: 'It goes on while you work.' })}>
          Info
        </Button>
        <Button onClick={() => toast.success('Saved')}>Success</Button>
        <Button onClick={() => toast.success('Touchpoint deleted', { onUndo: () => toast.info('Restored') })}>
          Undo
        </Button>
        <Button
          onClick={() =>
            toast.error('Could not save', { description: 'The server did not answer. Try again.' })
          }
        >
          Error
        </Button>
      </Specimen>
    </>
  );
}
