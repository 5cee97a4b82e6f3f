import 'server-only';
import { sql, type SQL } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { appUrl } from '@/lib/app-url';
import { qrShape, type QrShape } from '@/lib/format/qr-shape';
import { todayIn } from '../scoring/today-in';

/** A link as it is told once: only its hash is kept. */
export interface TellsLink {
  visitId: string;
  guest: string;
  link: string;
  shape: QrShape;
}

/** The end of a day where the brand is. Throws VALIDATION `guestExpiryPast` for a day that is over. */
export function endOfDay(ctx: TenantContext, day: string): SQL<Date> {
  if (day < todayIn(ctx.workspace.timeZone)) {
    throw new AppError('VALIDATION', { field: 'expiresOn', key: 'guestExpiryPast' });
  }
  return sql`(${day}::date + 1)::timestamp at time zone ${ctx.workspace.timeZone}`;
}

/** The address of a guest's link, with its QR code. */
export function tellLink(visitId: string, guest: string, token: string): TellsLink {
  const link = appUrl(`/guest/${token}`);
  return { visitId, guest, link, shape: qrShape(link) };
}
