import 'server-only';
import { and, isNull } from 'drizzle-orm';
import { comments } from '@/db/schema/comments';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { lockThread } from './threads';

/** Locks a comment that is not deleted, with its thread: the thread first, as everybody does. Throws NOT_FOUND. */
export async function lockComment(ctx: TenantContext, w: TenantWrite, id: string) {
  const standing = and(own(ctx, comments, id), isNull(comments.deletedAt));
  const [found] = await w.tx.select({ threadId: comments.threadId }).from(comments).where(standing);
  if (!found) throw new AppError('NOT_FOUND', { field: 'id' });
  const locked = await lockThread(ctx, w, found.threadId, 'id');
  const [comment] = await w.tx.select().from(comments).where(standing).for('update');
  if (!comment) throw new AppError('NOT_FOUND', { field: 'id' });
  return { comment, ...locked };
}
