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
] as const;
export type MailKind = (typeof mailKinds)[number];

interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

// A line break in a name must not become a header or a second line of the subject.
const oneLine = (text: string) => text.replace(/[\r\n\t]+/g, ' ').slice(0, 200);

/** A letter's subject, plain text and HTML in a language; words are in messages/<locale>/mail.json. */
export async function renderMail(
  kind: MailKind,
  locale: Locale,
  values: Record<string, string>,
  link?: string,
): Promise<RenderedMail> {
  const t = await translator(locale, 'mail');
  const safe = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, oneLine(value)]));
  const subject = oneLine(t(`${kind}.subject`, safe));
  const paragraphs = t(`${kind}.body`, safe).split('\n').filter(Boolean);
  const button = link ? t(`${kind}.button`) : undefined;
  const footer = t('footer');
  const text = [...paragraphs, ...(link ? [`${button}: ${link}`] : []), '—', footer].join('\n\n');
  const body = paragraphs.map((line) => `<p style="margin:0 0 16px">${escapeHtml(line)}</p>`).join('');
  const action =
    link && button
      ? `<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="background:#0f766e;color:#fff;padding:10px 18px;border-radius:6px;text-decoration:none;display:inline-block">${escapeHtml(button)}</a></p>`
      : '';
  const html = `<!doctype html><html lang="${locale}"><body style="margin:0;background:#f5f5f4;font:16px/1.5 system-ui,sans-serif;color:#1c1917"><div style="max-width:560px;margin:0 auto;padding:32px 24px"><p style="font-weight:600;margin:0 0 24px">Touchstone</p><div style="background:#fff;border:1px solid #e7e5e4;border-radius:8px;padding:24px">${body}${action}</div><p style="color:#57534e;font-size:13px;margin:24px 0 0">${escapeHtml(footer)}</p></div></body></html>`;
  return { subject, text, html };
}
