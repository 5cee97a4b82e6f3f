import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { languageOfAddress } from './language-of-address';
import { loadMessages } from './load-messages';
import { pickLocale } from './pick-locale';

export const localeCookie = 'locale';
export const timeZoneCookie = 'time-zone';

const timeZones = new Set(Intl.supportedValuesOf('timeZone'));

export default getRequestConfig(async () => {
  const jar = await cookies();
  const head = await headers();
  const chosen = languageOfAddress(head.get('x-path')) ?? jar.get(localeCookie)?.value;
  const locale = pickLocale(chosen, head.get('accept-language'));
  const zone = jar.get(timeZoneCookie)?.value ?? 'UTC';
  return {
    locale,
    timeZone: timeZones.has(zone) ? zone : 'UTC',
    messages: await loadMessages(locale),
    now: new Date(),
  };
});
