import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCalendar, type CalendarEvent } from './to-calendar';

const event = (values: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'visit-1@example.test',
  title: 'Visit: Harbour Street',
  description: '',
  location: '',
  link: 'https://example.test/v/1',
  from: '2026-12-31',
  to: '2026-12-31',
  changedAt: new Date('2026-11-23T09:05:07.900Z'),
  ...values,
});

/** Reads it back as a calendar does: unfolds, then takes the properties of the first event. */
function propertiesOf(text: string): Map<string, string> {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const from = lines.indexOf('BEGIN:VEVENT') + 1;
  return new Map(
    lines.slice(from, lines.indexOf('END:VEVENT')).map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}
const unescape = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));

describe('an iCalendar text', () => {
  it('has events of whole days that end on the day after, also over a year’s end and a leap day', () => {
    const one = propertiesOf(toCalendar('My visits', [event()]));
    expect(one.get('DTSTART;VALUE=DATE')).toBe('20261231');
    expect(one.get('DTEND;VALUE=DATE')).toBe('20270101');
    expect(one.get('DTSTAMP')).toBe('20261123T090507Z');
    expect(one.get('UID')).toBe('visit-1@example.test');
    const window = propertiesOf(toCalendar('', [event({ from: '2028-02-20', to: '2028-02-28' })]));
    expect(window.get('DTSTART;VALUE=DATE')).toBe('20280220');
    expect(window.get('DTEND;VALUE=DATE')).toBe('20280229');
  });

  it('keeps what people write apart from what the format means', () => {
    const title = 'A; B, C\\D\r\nEND:VEVENT\u0007';
    const text = toCalendar('My visits', [event({ title })]);
    expect(text).toContain('SUMMARY:A\\; B\\, C\\\\D\\nEND:VEVENT\r\n');
    expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
  });

  it('folds at 75 octets without cutting a character, and unfolds to the same text', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', ';', ',', '\\', '\n', ' ', 'ż', 'Ж', '店', '👩‍🚀', ':'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(letters, letters, (title, description) => {
        const text = toCalendar(title, [event({ title, description: description || 'x' })]);
        expect(text.endsWith('\r\n')).toBe(true);
        for (const line of text.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          // A cut character would come out as a replacement character.
          expect(Buffer.from(line).toString('utf8')).toBe(line);
        }
        const read = propertiesOf(text);
        expect(unescape(read.get('SUMMARY') ?? '')).toBe(title);
        expect(unescape(read.get('DESCRIPTION') ?? '')).toBe(description || 'x');
      }),
      { numRuns: 300 },
    );
  });

  it('is the same bytes for the same events', () => {
    expect(toCalendar('a', [event()])).toBe(toCalendar('a', [event()]));
  });
});
