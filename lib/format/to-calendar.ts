/** An event of whole days. */
export interface CalendarEvent {
  /** The same for the same thing for ever: calendars recognise it by this. */
  uid: string;
  title: string;
  description: string;
  location: string;
  /** Absolute. */
  link: string;
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  changedAt: Date;
}

const encoder = new TextEncoder();
const day = 86_400_000;
const lineAtMost = 75;

/** TEXT of RFC 5545, 3.3.11; what no text may contain is left out. */
const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** Folds a content line at 75 octets, never inside a character (RFC 5545, 3.1). */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (size + length > lineAtMost) {
      lines.push(current);
      // The space that marks a continued line counts.
      current = ' ';
      size = 1;
    }
    current += character;
    size += length;
  }
  return [...lines, current].join('\r\n');
}

const compactDay = (value: string) => value.replaceAll('-', '');
const dayAfter = (value: string) =>
  new Date(Date.parse(`${value}T00:00:00Z`) + day).toISOString().slice(0, 10);
const utcStamp = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/**
 * An iCalendar text (RFC 5545) of events of whole days. They belong to no time zone and take no time of the day; the end
 * is the day after the last one, as the standard wants. The stamp is the time of the last change, so that the same events
 * give the same bytes.
 */
export function toCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Touchstone//Audits//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${utcStamp(event.changedAt)}`,
      `LAST-MODIFIED:${utcStamp(event.changedAt)}`,
      `DTSTART;VALUE=DATE:${compactDay(event.from)}`,
      `DTEND;VALUE=DATE:${compactDay(dayAfter(event.to))}`,
      `SUMMARY:${escapeText(event.title)}`,
      ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
      ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
      `URL:${event.link}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
