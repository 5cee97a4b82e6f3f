'use client';

import { useTranslations } from 'next-intl';
import { AlertDialog as Primitive } from 'radix-ui';
import { useId, useState, type ReactNode } from 'react';
import { Button } from './button';
import { Input } from './input';
import { announceStyleNonce } from './style-nonce';

announceStyleNonce();

export interface ConfirmDialogProps {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** A question: "Delete this journey map?" */
  title: ReactNode;
  /** What will happen and whether it can be undone. */
  description: ReactNode;
  /** A verb: "Delete". */
  confirmLabel: string;
  tone?: 'danger' | 'normal';
  /** The name that must be typed before the button works. */
  typedName?: string;
  /** The dialog stays, busy, until the promise ends; a returned text is shown as an error. */
  onConfirm: () => void | string | Promise<void | string>;
  children?: ReactNode;
}

/** Asks before what cannot be taken back easily. The focus starts on Cancel, or in the field for the name. */
export function ConfirmDialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  tone = 'danger',
  typedName,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const t = useTranslations('ui');
  const id = useId();
  const [ownOpen, setOwnOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const setOpen = (next: boolean) => {
    if (busy) return;
    setOwnOpen(next);
    onOpenChange?.(next);
    setTyped('');
    setError(undefined);
  };

  const blocked = typedName !== undefined && typed.trim() !== typedName.trim();

  const confirm = async (event: React.FormEvent) => {
    event.preventDefault();
    if (blocked || busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const problem = await onConfirm();
      if (problem) {
        setError(problem);
      } else {
        setOwnOpen(false);
        onOpenChange?.(false);
        setTyped('');
      }
    } catch {
      setError(t('unreachable'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Primitive.Root open={open ?? ownOpen} onOpenChange={setOpen}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Primitive.Content className="fixed inset-x-4 top-[18dvh] z-50 mx-auto max-h-[80dvh] max-w-md animate-appear overflow-y-auto rounded bg-raised shadow-modal outline-none">
          <form onSubmit={confirm}>
            <div className="space-y-3 px-5 pt-4 pb-5">
              <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
              <Primitive.Description className="text-base text-ink-muted">
                {description}
              </Primitive.Description>
              {children}
              {typedName !== undefined && (
                <div className="space-y-1.5 pt-1">
                  <label htmlFor={id} className="text-sm">
                    {t.rich('typeToConfirm', {
                      name: typedName,
                      strong: (chunks) => <strong>{chunks}</strong>,
                    })}
                  </label>
                  <Input
                    id={id}
                    value={typed}
                    onChange={(event) => setTyped(event.target.value)}
                    autoComplete="off"
                    spellCheck={false}
                    autoFocus
                  />
                </div>
              )}
              {error && (
                <p role="alert" className="text-sm text-danger-ink">
                  {error}
                </p>
              )}
            </div>
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              <Primitive.Cancel asChild>
                <Button disabled={busy}>{t('cancel')}</Button>
              </Primitive.Cancel>
              <Button
                type="submit"
                variant={tone === 'danger' ? 'danger' : 'primary'}
                disabled={blocked}
                loading={busy}
              >
                {confirmLabel}
              </Button>
            </footer>
          </form>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
