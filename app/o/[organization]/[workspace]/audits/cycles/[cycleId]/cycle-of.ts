import { notFound } from 'next/navigation';
import { cache } from 'react';
import { getCycle } from '@/lib/audits/cycles/get-cycle';
import type { TenantContext } from '@/lib/auth/context';
import { AppError, toAppError } from '@/lib/errors';

/** The cycle of a page, read once by page and metadata; what is not here is the 404 page. */
export const cycleOf = cache(async (ctx: TenantContext, id: string) => {
  try {
    return await getCycle(ctx, id);
  } catch (error) {
    const known = error instanceof AppError ? error : toAppError(error);
    if (known.code === 'NOT_FOUND' || known.code === 'VALIDATION') notFound();
    throw error;
  }
});
