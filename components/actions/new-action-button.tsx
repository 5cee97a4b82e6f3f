'use client';

import { lazy, Suspense, useState, type ComponentProps } from 'react';
import { Button } from '@/components/ui/button';
import type { ActionDialogProps } from './action-dialog';

// It brings forms and schemas along: fetched when it is opened.
const ActionDialog = lazy(async () => ({ default: (await import('./action-dialog')).ActionDialog }));

export type OnCreateAction = ActionDialogProps['onCreate'];

/** Opens the dialog that writes an action down. */
export function NewActionButton({
  title,
  touchpoint,
  cycleId,
  people,
  onCreate,
  ...button
}: ActionDialogProps & Pick<ComponentProps<typeof Button>, 'variant' | 'children' | 'aria-label'>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)} {...button} />
      {open && (
        <Suspense>
          <ActionDialog
            title={title}
            touchpoint={touchpoint}
            cycleId={cycleId}
            people={people}
            onCreate={onCreate}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
