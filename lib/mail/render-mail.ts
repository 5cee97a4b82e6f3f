import 'server-only';
import type { Locale } from '@/db/values/accounts';
import { translator } from '@/lib/i18n/translator';

export const mailKinds = [
  'confirmEmail',
  'changeEmail',
  'emailChanged',
  'resetPassword',
  'passwordChanged',
  'accountExists',
  'invitation',
  'workspaceDeletion',
  'reminders',
] as const;
export type MailKind = (typeof mailKinds)[number];
export type MailValues = Record<string, string | number>;

export interface MailSection {
  title: string;
  lines: readonly { text: string; link: string }[];
  /** A last line without a link. */
  more?: string;
}

export interface MailExtras {
  /** Lists below the words, in the recipient's language already. */
  sections?: readonly MailSection[];
  /** Where the recipient says that no more of the kind are wanted; the kind then has a `footer` and a `stop` of its own. */
  stopLink?: string;
}

interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

// A line break in a name must not become a header or a second line of the subject.
const oneLine = (text: string) => text.replace(/[\r\n\t]+/g, ' ').slice(0, 200);
const asLine = (text: string) => text.replace(/[\r\n\t]+/g, ' ');

const sectionText = ({ title, lines, more }: MailSection): string =>
  [
    asLine(title),
    ...lines.map(({ text, link }) => `• ${asLine(text)}\n  ${link}`),
    ...(more ? [more] : []),
  ].join('\n');

const sectionHtml = ({ title, lines, more }: MailSection): string => {
  const items = lines.map(
    ({ text, link }) =>
      `<li style="margin:0 0 6px"><a href="${escapeHtml(link)}" style="color:#0f766e">${escapeHtml(asLine(text))}</a></li>`,
  );
  const rest = more ? `<li style="margin:0 0 6px;list-style:none">${escapeHtml(more)}</li>` : '';
  return `<p style="margin:20px 0 8px;font-weight:600">${escapeHtml(asLine(title))}</p><ul style="margin:0;padding:0 0 0 20px">${items.join('')}${rest}</ul>`;
};

/** A letter's subject, plain text and HTML in a language; words are in messages/<locale>/mail.json. */
export async function renderMail(
  kind: MailKind,
  locale: Locale,
  values: MailValues,
  link?: string,
  { sections = [], stopLink }: MailExtras = {},
): Promise<RenderedMail> {
  const t = await translator(locale, 'mail');
  const safe = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? oneLine(value) : value]),
  );
  const subject = oneLine(t(`${kind}.subject`, safe));
  const paragraphs = t(`${kind}.body`, safe).split('\n').filter(Boolean);
  const button = link ? t(`${kind}.button`) : undefined;
  const footer = stopLink ? t(`${kind}.footer`) : t('footer');
  const stop = stopLink ? t(`${kind}.stop`) : '';
  const text = [
    ...paragraphs,
    ...sections.map(sectionText),
    ...(link ? [`${button}: ${link}`] : []),
    '—',
    footer,
    ...(stopLink ? [`${stop}: ${stopLink}`] : []),
  ].join('\n\n');
  const body = paragraphs.map((line) => `<p style="margin:0 0 16px">${escapeHtml(line)}</p>`).join('');
  const action =
    link && button
      ? `<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="background:#0f766e;color:#fff;padding:10px 18px;border-radius:6px;text-decoration:none;display:inline-block">${escapeHtml(button)}</a></p>`
      : '';
  const off = stopLink
    ? ` <a href="${escapeHtml(stopLink)}" style="color:#57534e">${escapeHtml(stop)}</a>`
    : '';
  const html = `<!doctype html><html lang="${locale}"><body style="margin:0;background:#f5f5f4;font:16px/1.5 system-ui,sans-serif;color:#1c1917"><div style="max-width:560px;margin:0 auto;padding:32px 24px"><p style="font-weight:600;margin:0 0 24px">Touchstone</p><div style="background:#fff;border:1px solid #e7e5e4;border-radius:8px;padding:24px">${body}${sections.map(sectionHtml).join('')}${action}</div><p style="color:#57534e;font-size:13px;margin:24px 0 0">${escapeHtml(footer)}${off}</p></div></body></html>`;
  return { subject, text, html };
}
