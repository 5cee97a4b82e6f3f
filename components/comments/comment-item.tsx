'use client';

import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { toTyped, type Named } from '@/lib/comments/mention-text';
import type { Comment, MentionChoice } from '@/lib/comments/types';
import { useFormat } from '@/lib/format/use-format';
import { CommentText } from './comment-text';
import { Composer } from './composer';
import { failureText } from './use-comments';

interface CommentItemProps {
  comment: Comment;
  /** Ages are told from it, in milliseconds. */
  now: number;
  nameOf: (id: string | null) => string;
  people: readonly MentionChoice[] | null;
  onAskPeople: () => void;
  /** Absent where the reader may not. */
  onEdit?: (text: string, named: readonly Named[]) => Promise<void>;
  onRemove?: () => Promise<void>;
}

/** One comment: who, when, what; its author rewords it, its author or a manager deletes it. */
export function CommentItem({
  comment,
  now,
  nameOf,
  people,
  onAskPeople,
  onEdit,
  onRemove,
}: CommentItemProps) {
  const t = useTranslations('comments.comment');
  const ui = useTranslations('ui');
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const name = nameOf(comment.authorId);
  if (comment.isDeleted) return <li className="py-1.5 text-sm text-ink-subtle italic">{t('deleted')}</li>;
  return (
    <li className="flex gap-2.5 py-1.5">
      <Avatar name={name} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <div className="flex min-h-6 items-center gap-2">
          <p className="min-w-0 flex-1 text-sm">
            <span className="font-medium wrap-anywhere">{name}</span>{' '}
            <time
              dateTime={comment.createdAt}
              title={format.dateTime(comment.createdAt)}
              className="whitespace-nowrap text-ink-subtle"
            >
              {format.relative(comment.createdAt, Math.max(now, Date.parse(comment.createdAt)))}
            </time>
            {comment.editedAt && (
              <span className="text-ink-subtle" title={format.dateTime(comment.editedAt)}>
                {' · '}
                {t('edited')}
              </span>
            )}
          </p>
          {(onEdit || onRemove) && !isEditing && (
            <DropdownMenu
              align="end"
              trigger={
                <Button size="icon-sm" variant="ghost" aria-label={t('more', { name })} className="-my-1">
                  <Ellipsis />
                </Button>
              }
              entries={[
                ...(onEdit ? [{ label: t('edit'), icon: <Pencil />, onSelect: () => setEditing(true) }] : []),
                ...(onRemove
                  ? [
                      {
                        label: t('delete'),
                        icon: <Trash2 />,
                        danger: true,
                        onSelect: () => setRemoving(true),
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </div>
        {isEditing && onEdit ? (
          <div className="mt-1">
            <Composer
              autoFocus
              place={`edit ${comment.id}`}
              first={toTyped(comment.text, nameOf)}
              label={t('edit')}
              sendLabel={t('save')}
              people={people}
              onAskPeople={onAskPeople}
              onSend={onEdit}
              onClose={() => setEditing(false)}
            />
          </div>
        ) : (
          <CommentText text={comment.text} nameOf={nameOf} />
        )}
      </div>
      {onRemove && (
        <ConfirmDialog
          open={isRemoving}
          onOpenChange={setRemoving}
          title={t('deleteTitle')}
          description={t('deleteText')}
          confirmLabel={t('delete')}
          onConfirm={async () => {
            try {
              await onRemove();
            } catch (error) {
              return failureText(error, ui('unreachable'));
            }
          }}
        />
      )}
    </li>
  );
}
