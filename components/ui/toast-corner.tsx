'use client';

import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Toast } from 'radix-ui';
import { Button } from './button';
import { announceStyleNonce } from './style-nonce';
import { toastStore, type ToastMessage } from './toast-store';

announceStyleNonce();

const icons = {
  info: <Info className="text-ink-subtle" />,
  success: <CircleCheck className="text-accent-ink" />,
  error: <CircleAlert className="text-danger-ink" />,
};

/** The corner in which messages appear. F8 brings the focus there. */
export function ToastCorner({ messages }: { messages: readonly ToastMessage[] }) {
  const t = useTranslations('ui');
  return (
    <Toast.Provider label={t('notification')} swipeDirection="right">
      {messages.map((message) => (
        <Toast.Root
          key={message.id}
          type={message.tone === 'error' ? 'foreground' : 'background'}
          duration={message.duration}
          onOpenChange={(open) => {
            if (!open) toastStore.remove(message.id);
          }}
          className="flex w-full animate-rise items-start gap-2.5 rounded bg-raised py-2.5 pr-2 pl-3 shadow-float data-[swipe=end]:opacity-0 data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)"
        >
          <span aria-hidden className="flex h-7 items-center coarse:h-11 [&_svg]:size-4">
            {icons[message.tone]}
          </span>
          <div className="min-w-0 flex-1 py-1 coarse:py-3">
            <Toast.Title className="text-sm font-medium wrap-anywhere">{message.title}</Toast.Title>
            {message.description && (
              <Toast.Description className="text-sm text-ink-muted wrap-anywhere">
                {message.description}
              </Toast.Description>
            )}
          </div>
          {message.onUndo && (
            <Toast.Action asChild altText={t('undoAlt')} onClick={message.onUndo}>
              <Button size="sm">{t('undo')}</Button>
            </Toast.Action>
          )}
          {message.action && (
            <Toast.Action asChild altText={message.action.label} onClick={message.action.onClick}>
              <Button size="sm">{message.action.label}</Button>
            </Toast.Action>
          )}
          <Toast.Close asChild>
            <Button variant="ghost" size="icon-sm" aria-label={t('close')}>
              <X />
            </Button>
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport
        label={t('notifications', { hotkey: 'F8' })}
        className="fixed right-0 bottom-0 z-60 flex max-h-dvh w-96 max-w-full flex-col gap-2 p-4 outline-none print:hidden"
      />
    </Toast.Provider>
  );
}
