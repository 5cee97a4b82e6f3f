import { locales, type Locale } from '@/db/values/accounts';

const pages =
  /^\/(?:o\/[^/]+\/[^/]+\/(?:audits\/cycles\/[^/]+\/report|maps\/[^/]+\/print)|(?:report|map)\/[^/]+)$/;

/**
 * The language that an address itself asks for, by `?language=`: only reports, printed maps and pages behind a link do, because
 * they are read by others than who made them. Undefined for every other address and for a language that we do not speak.
 */
export function languageOfAddress(address: string | null): Locale | undefined {
  const [path = '', query = ''] = (address ?? '').split('?', 2);
  if (!pages.test(path)) return undefined;
  const wanted = new URLSearchParams(query).get('language');
  return locales.find((locale) => locale === wanted);
}
