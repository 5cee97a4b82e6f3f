import { useTranslations } from 'next-intl';
import { translateMessage } from '@/lib/i18n/zod-messages';
import { useFormat } from '@/lib/format/use-format';

/** Puts the message of a schema or of the server into the reader's words. */
export function useMessage(): (message: string) => string {
  const t = useTranslations();
  const format = useFormat();
  return (message) => translateMessage(t, message, format.date);
}
