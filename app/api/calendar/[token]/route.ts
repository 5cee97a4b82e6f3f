import { clientAddress } from '@/lib/auth/client-address';
import { publicRoute } from '@/lib/auth/route';
import { getCalendar } from '@/lib/views/get-calendar';

/** A person's calendar for programs that have no session: whoever has the address reads it, until it is taken back. */
export const GET = publicRoute(async ({ params, request }) => {
  const text = await getCalendar(params.token ?? '', clientAddress(request.headers));
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="touchstone.ics"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
});
