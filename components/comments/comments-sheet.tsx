'use client';

import { useTranslations } from 'next-intl';
import { SheetWindow } from '@/components/ui/sheet-window';
import type { CommentSubject } from '@/lib/comments/types';
import { CommentsPanel } from './comments-panel';
import { keepOpenForField } from './suggesting-mark';

/** What is said about a record, at the edge of its page. */
export function CommentsSheet({
  base,
  subject,
  name,
  threadId,
  onClose,
}: {
  base: string;
  subject: CommentSubject;
  name: string;
  threadId: string | null;
  onClose: () => void;
}) {
  const t = useTranslations('comments.panel');
  return (
    <SheetWindow
      open
      onOpenChange={onClose}
      onEscapeKeyDown={keepOpenForField}
      title={t('title')}
      description={name}
    >
      <CommentsPanel key={threadId} base={base} subject={subject} threadId={threadId} />
    </SheetWindow>
  );
}
