/** Letters that nobody asked for at once come from eight in the morning until eight in the evening. */
const firstHour = 8;
const lastHour = 20;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/**
 * The day (`YYYY-MM-DD`) of which a reminder may be sent now where this time zone is; null from 20:00 to 08:00 and on
 * Saturdays and Sundays. Summer time is the zone's own. Throws RangeError for a zone that does not exist.
 */
export function letterDay(now: Date, timeZone: string): string | null {
  const parts = Object.fromEntries(
    clockIn(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  const hour = Number(parts.hour);
  if (parts.weekday === 'Sat' || parts.weekday === 'Sun' || hour < firstHour || hour >= lastHour) return null;
  return `${parts.year}-${parts.month}-${parts.day}`;
}
