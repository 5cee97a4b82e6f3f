import 'server-only';
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { createFormat, type Format } from './create-format';

/**
 * Formats for the server. Without arguments in the language and time zone of the request; mails and reports name
 * those of their reader.
 */
export async function getFormat(options: { locale?: string; timeZone?: string } = {}): Promise<Format> {
  const locale = options.locale ?? (await getLocale());
  const timeZone = options.timeZone ?? (await getTimeZone());
  return createFormat(locale, timeZone, await getTranslations({ locale, namespace: 'format' }));
}
