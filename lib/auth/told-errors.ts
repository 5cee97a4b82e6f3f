import 'server-only';
import { getLocale } from 'next-intl/server';
import { translator } from '@/lib/i18n/translator';
import { translateMessage } from '@/lib/i18n/zod-messages';
import { pathErrors, type PathErrors } from './path-errors';

/**
 * As `pathErrors`, with the messages as sentences in the reader's language: an editor of lists and a message in the corner
 * show them apart from their fields.
 */
export async function toldErrors(errors: object): Promise<PathErrors> {
  const { formErrors, fieldErrors } = pathErrors(errors);
  const t = await translator(await getLocale());
  const say = (messages: string[]) => messages.map((message) => translateMessage(t, message, (day) => day));
  return {
    formErrors: say(formErrors),
    fieldErrors: Object.fromEntries(
      Object.entries(fieldErrors).map(([path, messages]) => [path, say(messages)]),
    ),
  };
}
