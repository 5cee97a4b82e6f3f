import { notFound } from 'next/navigation';
import { getCalibration } from '@/lib/audits/calibration/get-calibration';
import type { Calibration } from '@/lib/audits/calibration/types';
import type { TenantContext } from '@/lib/auth/context';
import type { WorkspaceParams } from '@/lib/auth/require';
import { AppError } from '@/lib/errors';
import { idParam } from '@/lib/route-params';

export type CalibrationParams = WorkspaceParams & { calibrationId: string };

/** The calibration of an address as the reader may see it; else the page that says there is none. */
export async function calibrationOf(ctx: TenantContext, params: CalibrationParams): Promise<Calibration> {
  try {
    return await getCalibration(ctx, idParam({ ...params }, 'calibrationId'));
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}
