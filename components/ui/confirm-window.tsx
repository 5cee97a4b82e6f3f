'use client';

import { useTranslations } from 'next-intl';
import { AlertDialog as Primitive } from 'radix-ui';
import { useId, useState } from 'react';
import { Button } from './button';
import type { ConfirmDialogProps } from './confirm-dialog';
import { Input } from './input';
import type { Opened } from './late-window';
import { announceStyleNonce } from './style-nonce';
import { WindowFooter } from './window-parts';

announceStyleNonce();

/** The window of a `ConfirmDialog`. */
export function ConfirmWindow({
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
}: Opened<ConfirmDialogProps>) {
  const t = useTranslations('ui');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  const setOpen = (next: boolean) => {
    if (busy) return;
    onOpenChange(next);
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
        onOpenChange(false);
        setTyped('');
      }
    } catch {
      setError(t('unreachable'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Primitive.Root open={open} onOpenChange={setOpen}>
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
            <WindowFooter>
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
            </WindowFooter>
          </form>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
