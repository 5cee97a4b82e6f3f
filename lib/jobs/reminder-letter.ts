import 'server-only';
import type { Locale } from '@/db/values/accounts';
import { appUrl } from '@/lib/app-url';
import type { Reminder as AuditReminder } from '@/lib/audits/duties/reminders-of';
import type { Mention } from '@/lib/comments/types';
import { createFormat, type FormatWords } from '@/lib/format/create-format';
import { translator } from '@/lib/i18n/translator';
import type { Letter } from '@/lib/mail/queue-mail';
import type { MailSection } from '@/lib/mail/render-mail';

/** What a person is reminded of: an audit that waits, a comment that names them, or one that was given to them. */
export type Reminder = AuditReminder | { kind: 'mention' | 'assigned'; keys: string[]; mention: Mention };

/** A reminder and the brand that it comes from. */
export interface PlacedReminder {
  place: { workspace: string; path: string };
  reminder: Reminder;
}

interface Recipient {
  name: string;
  email: string;
  locale: Locale;
  timeZone: string;
}

/** Lines of a part of the letter; the rest is counted. */
const linesAtMost = 20;

// In the order in which they are told: what is late first, what others wait for next.
const parts = [
  { title: 'overdue', kinds: ['visitOverdue'] },
  { title: 'returned', kinds: ['visitReturned'] },
  { title: 'soon', kinds: ['visitSoon'] },
  { title: 'assigned', kinds: ['assigned'] },
  { title: 'mentions', kinds: ['mention'] },
  { title: 'cycles', kinds: ['cycleOverdue', 'cycleLate', 'cycleIn', 'cycleSoon', 'cyclePlanned'] },
] as const satisfies readonly { title: string; kinds: readonly Reminder['kind'][] }[];

/** One letter with all that a person is reminded of today, in their language. `found` holds one reminder or more. */
export async function reminderLetter(
  { name, email, locale, timeZone }: Recipient,
  found: readonly PlacedReminder[],
  stopLink: string,
): Promise<Letter> {
  const t = await translator(locale, 'mail');
  const words = await translator(locale, 'format');
  const format = createFormat(locale, timeZone, words as FormatWords);
  const line = ({ place, reminder }: PlacedReminder) => {
    if ('mention' in reminder) {
      const { subject, author, excerpt: said, path } = reminder.mention;
      const values = {
        workspace: place.workspace,
        subject: subject.label,
        author: author || t('reminders.formerMember'),
        text: said,
      };
      return { text: t('reminders.mention', values), link: appUrl(place.path + path) };
    }
    const base = `${place.path}/audits`;
    if ('visit' in reminder) {
      const { id, brand, object, cycle, dueOn } = reminder.visit;
      // The own brand mostly bears the name of the place that the line begins with.
      const named = [brand === place.workspace && object ? null : brand, object];
      const values = {
        workspace: place.workspace,
        place: named.filter(Boolean).join(' · '),
        cycle,
        date: format.date(dueOn),
      };
      return { text: t(`reminders.${reminder.kind}`, values), link: appUrl(`${base}/visits/${id}`) };
    }
    const { id, name: cycle, dueOn, visits } = reminder.cycle;
    const values = {
      workspace: place.workspace,
      cycle,
      date: format.date(dueOn),
      submitted: visits.filter(({ isIn }) => isIn).length,
      visits: visits.length,
      count: reminder.kind === 'cycleLate' ? reminder.late : 0,
    };
    return { text: t(`reminders.${reminder.kind}`, values), link: appUrl(`${base}/cycles/${id}`) };
  };
  const sections = parts.flatMap(({ title, kinds }): MailSection[] => {
    const here = kinds.flatMap((kind) => found.filter(({ reminder }) => reminder.kind === kind));
    if (here.length === 0) return [];
    const rest = here.length - linesAtMost;
    return [
      {
        title: t(`reminders.${title}`),
        lines: here.slice(0, linesAtMost).map(line),
        ...(rest > 0 ? { more: t('reminders.more', { count: rest }) } : {}),
      },
    ];
  });
  const isAboutAudits = found.every(({ reminder }) => !('mention' in reminder));
  return {
    kind: 'reminders',
    to: email,
    locale,
    values: { name, count: found.length, news: isAboutAudits ? 'audits' : 'mixed' },
    link: appUrl('/'),
    sections,
    stopLink,
  };
}
