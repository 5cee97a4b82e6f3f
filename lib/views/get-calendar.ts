import 'server-only';
import { openCalendarFeed, type CalendarOwner } from '@/lib/accounts/calendar-feed';
import { enterPlaces } from '@/lib/accounts/enter-places';
import { appUrl } from '@/lib/app-url';
import { readDuties } from '@/lib/audits/duties/read-duties';
import { toCalendar, type CalendarEvent } from '@/lib/format/to-calendar';
import { translator } from '@/lib/i18n/translator';

/** The iCalendar text behind a private address. Throws NOT_FOUND and LIMIT as `openCalendarFeed`. */
export async function getCalendar(token: string, client: string): Promise<string> {
  return tellCalendar(await openCalendarFeed(token, client));
}

/**
 * A person's visits and the cycles that they drive, as long as they wait, in all brands that they may enter now, as an
 * iCalendar text. Titles say where and until when, and nothing of what was found.
 */
export async function tellCalendar(person: CalendarOwner): Promise<string> {
  const t = await translator(person.locale, 'calendar');
  const host = new URL(appUrl('/')).hostname;
  const events: CalendarEvent[] = [];
  for (const ctx of await enterPlaces(person)) {
    const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}/audits`;
    const { visits, cycles } = await readDuties(ctx);
    for (const visit of visits) {
      const link = appUrl(`${base}/visits/${visit.id}`);
      const place = visit.object ?? visit.brand;
      events.push({
        uid: `visit-${visit.id}@${host}`,
        title: t(visit.state === 'returned' ? 'returned' : 'visit', { place }),
        description: `${ctx.workspace.name} · ${visit.cycle}\n${link}`,
        location: visit.address,
        link,
        // A window that begins after the due date is none.
        from: visit.opensOn && visit.opensOn < visit.dueOn ? visit.opensOn : visit.dueOn,
        to: visit.dueOn,
        changedAt: new Date(visit.changedAt),
      });
    }
    for (const cycle of cycles) {
      const link = appUrl(`${base}/cycles/${cycle.id}`);
      events.push({
        uid: `cycle-${cycle.id}@${host}`,
        title: t('cycle', { cycle: cycle.name }),
        description: `${ctx.workspace.name}\n${link}`,
        location: '',
        link,
        from: cycle.dueOn,
        to: cycle.dueOn,
        changedAt: new Date(cycle.changedAt),
      });
    }
  }
  return toCalendar(t('name'), events);
}
