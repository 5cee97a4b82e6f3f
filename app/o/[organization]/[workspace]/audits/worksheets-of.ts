import { notFound } from 'next/navigation';
import { getWorksheets, type Worksheets } from '@/lib/audits/worksheets/get-worksheets';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';

/** The worksheets of a page; where there are none for the reader it is the 404 page. */
export async function worksheetsOf(
  ctx: TenantContext,
  of: Parameters<typeof getWorksheets>[1],
): Promise<Worksheets> {
  try {
    return await getWorksheets(ctx, of);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}
