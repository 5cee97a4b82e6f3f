import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { createFormat, type Format } from './create-format';

/** Formats of the reader's language and time zone, for components. */
export function useFormat(): Format {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const words = useTranslations('format');
  return useMemo(() => createFormat(locale, timeZone, words), [locale, timeZone, words]);
}
