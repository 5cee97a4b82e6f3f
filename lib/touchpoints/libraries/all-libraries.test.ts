import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '@/db/values/accounts';
import { touchpointKinds } from '@/db/values/touchpoint-kinds';
import { phases } from '@/db/values/touchpoints';
import { allLibraries } from './all-libraries';
import { defaultChannels } from './default-channels';
import { standardMetrics } from './standard-metrics';
import type { LocalizedText } from './types';

/** Entries by main phase; no library leaves a phase out, so there is no exception to explain. */
const counts: Record<string, { before: number; during: number; after: number }> = {
  retail: { before: 13, during: 7, after: 11 },
  'online-shop': { before: 8, during: 5, after: 5 },
  'b2b-services': { before: 12, during: 5, after: 7 },
  airline: { before: 4, during: 4, after: 12 },
  airport: { before: 10, during: 14, after: 8 },
  'digital-marketing': { before: 13, during: 4, after: 5 },
  'subscription-video': { before: 4, during: 3, after: 11 },
  'self-service': { before: 5, during: 9, after: 5 },
  'keeping-customers': { before: 6, during: 5, after: 8 },
  bank: { before: 6, during: 6, after: 8 },
  telecom: { before: 6, during: 6, after: 7 },
  'public-service': { before: 7, during: 8, after: 6 },
};

/** What each library promises by name; the others must fill their field sensibly. */
const promised: Record<string, string> = {
  retail: `website reviews-and-testimonials directory-listings on-hold-messages auto-attendant-and-ivr
    ads-and-promotions store-locations in-store-advertising word-of-mouth in-store-events digital-menu-boards
    content-marketing wifi-in-the-shop online-shop showroom product-demo-videos staff music-and-messaging
    kiosks-and-tills checkout-lines order-fulfilment thank-you-cards customer-portal billing-and-invoices
    packaging discounts follow-up-emails online-help-centre education service-phone-lines surveys`,
  'online-shop': `search category-page product-page price-calculator availability delivery-choice payment
    order-confirmation tracking parcel returns complaint call-back chat loyalty`,
  'b2b-services': `business-card email commercial-offer staff-member secretary accounting promotional-materials
    customer-references reference-letters product company-presentation contract invoice office office-facade
    404-page branded-clothing progress-notifications organizational-test magazine gifts-for-former-clients
    events-for-former-clients`,
  airline: `search web-booking app-check-in ground-staff security boarding in-flight-service
    on-board-entertainment baggage complaint`,
  airport: `artwork-and-exhibitions food-and-drink shops signs-inside escalators-elevators-walkways
    information-screens information-booth-arrivals information-booth-departures wi-fi signs-on-roads parking
    airtrain long-term-parking-shuttle rental-car-centre boarding-areas restrooms getting-to-the-airport
    finding-the-way passing-security feeling-safe website app social-media`,
  'digital-marketing': `social-media display-ads user-generated-content paid-media-web paid-media-tv
    paid-media-print content-sponsorship out-of-home blog newsletter video podcast chat sales webinars
    trade-fairs release-emails service-desk loyalty-programme beta-research community`,
  'subscription-video': `trailer sign-up profile home-page recommendation playback new-episode-mail billing
    household cancellation win-back`,
  'self-service': 'app-store-listing portal-start-page kiosk-screen',
  'keeping-customers': 'renewal price-change cancellation win-back',
  bank: 'branch-reception mobile-app cash-machine card-payment',
  telecom: 'coverage-map sim-activation invoice helpline',
  'public-service': 'information-page online-application decision-letter appeal-and-complaint',
};

/** Words that are the same in the language as in English, sorted; anything else equal to English was forgotten. */
const sameAsEnglish: Record<Exclude<Locale, 'en'>, string[]> = {
  pl: ['Bank', 'Blog', 'Chatbot', 'Content marketing', 'E-mail', 'Newsletter', 'Parking', 'Podcast', 'Wi-Fi'],
  cs: ['Blog', 'Chat', 'Chatbot', 'E-mail', 'Newsletter', 'Podcast', 'Showroom', 'Trailer', 'Video', 'Wi-Fi'],
  ro: [
    'Blog',
    'Chat',
    'Chatbot',
    'Contract',
    'Document',
    'E-mail',
    'Lounge',
    'Marketplace',
    'Newsletter',
    'Podcast',
    'Retail',
    'Showroom',
    'Trailer',
    'Video',
    'Wi-Fi',
  ],
  ru: ['Wi-Fi'],
};
const latinInRussian = ['Wi-Fi', 'SMS'];

const allEntries = allLibraries.flatMap((library) =>
  library.entries.map((entry) => ({ where: `${library.id}/${entry.id}`, entry })),
);

function readMessages(locale: Locale, file: string): unknown {
  const folder = path.resolve(import.meta.dirname, '../../../messages');
  return JSON.parse(readFileSync(path.join(folder, locale, file), 'utf8'));
}

type LibraryWords = Record<string, { title: string; description: string }>;
const libraryWords = Object.fromEntries(
  locales.map((locale) => [locale, readMessages(locale, 'libraries.json') as LibraryWords]),
) as Record<Locale, LibraryWords>;
const kindWords = Object.fromEntries(
  locales.map((locale) => [locale, readMessages(locale, 'touchpointKinds.json') as Record<string, string>]),
) as Record<Locale, Record<string, string>>;

const inAllLanguages = (pick: (locale: Locale) => string | undefined) =>
  Object.fromEntries(locales.map((locale) => [locale, pick(locale) ?? ''])) as LocalizedText;

/** Everything that somebody reads, short names and whole sentences apart. */
const names: { where: string; text: LocalizedText }[] = [
  ...allEntries.map(({ where, entry }) => ({ where, text: entry.name })),
  ...defaultChannels.map((channel) => ({ where: `channel ${channel.id}`, text: channel.name })),
  ...Object.entries(standardMetrics).map(([id, text]) => ({ where: `metric ${id}`, text })),
  ...touchpointKinds.map((kind) => ({
    where: `kind ${kind}`,
    text: inAllLanguages((locale) => kindWords[locale][kind]),
  })),
  ...allLibraries.map(({ id }) => ({
    where: `title ${id}`,
    text: inAllLanguages((locale) => libraryWords[locale][id]?.title),
  })),
];
const sentences: { where: string; text: LocalizedText }[] = [
  ...allEntries.map(({ where, entry }) => ({ where, text: entry.description })),
  ...allLibraries.map(({ id }) => ({
    where: `description ${id}`,
    text: inAllLanguages((locale) => libraryWords[locale][id]?.description),
  })),
];

const wrong = (texts: typeof names, isWrong: (text: string, locale: Locale) => boolean) =>
  texts.flatMap(({ where, text }) =>
    locales
      .filter((locale) => isWrong(text[locale], locale))
      .map((locale) => `${where} ${locale}: ${text[locale]}`),
  );

describe('the libraries', () => {
  it('hold the expected number of entries by library and phase', () => {
    const found = Object.fromEntries(
      allLibraries.map(({ id, entries }) => [
        id,
        Object.fromEntries(phases.map((phase) => [phase, entries.filter((e) => e.phase === phase).length])),
      ]),
    );
    expect(found).toEqual(counts);
  });

  it.each(allLibraries)('$id covers all three phases and has an id for each entry once', ({ entries }) => {
    expect(new Set(entries.map((entry) => entry.phase)).size).toBe(phases.length);
    expect(entries.map((entry) => entry.id)).toEqual([...new Set(entries.map((entry) => entry.id))]);
    for (const { id } of entries) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(Object.entries(promised))('%s holds every entry promised by name', (id, list) => {
    const ids = allLibraries.find((library) => library.id === id)?.entries.map((entry) => entry.id);
    expect(ids).toEqual(expect.arrayContaining(list.split(/\s+/)));
  });

  it('promise something for every library', () => {
    expect(Object.keys(promised)).toEqual(allLibraries.map((library) => library.id));
  });

  it('name existing channels and kinds, and other phases than the main one', () => {
    const channelIds: string[] = defaultChannels.map((channel) => channel.id);
    const kinds: readonly string[] = touchpointKinds;
    for (const { where, entry } of allEntries) {
      expect(channelIds, where).toContain(entry.channel);
      expect(kinds, where).toContain(entry.kind);
      expect(entry.otherPhases ?? [], where).not.toContain(entry.phase);
      expect(new Set(entry.otherPhases).size, where).toBe(entry.otherPhases?.length ?? 0);
    }
  });

  it('use every default channel and every kind somewhere', () => {
    const channels = new Set<string>(allEntries.map(({ entry }) => entry.channel));
    const kinds = new Set<string>(allEntries.map(({ entry }) => entry.kind));
    expect(defaultChannels.filter((channel) => !channels.has(channel.id))).toEqual([]);
    expect(touchpointKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('set reachable targets: above zero, a percentage at most 100', () => {
    const standards = allEntries.flatMap(({ entry }) => entry.standard ?? []);
    expect(standards).toHaveLength(104);
    for (const { target, unit } of standards) {
      expect(target).toBeGreaterThan(0);
      if (unit === 'percent') expect(target).toBeLessThanOrEqual(100);
    }
  });
});

describe('the words of the libraries', () => {
  it('are there in all five languages', () => {
    expect(wrong([...names, ...sentences], (text) => !text || text.trim() !== text)).toEqual([]);
  });

  it.each(locales)('are as many in %s as the table says', (locale) => {
    const filled = allLibraries.map(({ id, entries }) => [
      id,
      entries.filter((entry) => entry.name[locale] && entry.description[locale]).length,
    ]);
    const expected = Object.entries(counts).map(([id, c]) => [id, c.before + c.during + c.after]);
    expect(filled).toEqual(expected);
  });

  it('are written in no message file for a library or kind that does not exist', () => {
    for (const locale of locales) {
      expect(Object.keys(libraryWords[locale])).toEqual(allLibraries.map((library) => library.id));
      expect(Object.keys(kindWords[locale])).toEqual([...touchpointKinds]);
    }
  });

  it('are translated: nothing equals English but what is allowed to', () => {
    const found = Object.fromEntries(
      locales
        .filter((locale) => locale !== 'en')
        .map((locale) => {
          const same = names.filter(({ text }) => text[locale] === text.en).map(({ text }) => text.en);
          return [locale, [...new Set(same)].toSorted()];
        }),
    );
    expect(found).toEqual(sameAsEnglish);
    for (const { where, text } of sentences)
      expect(new Set(Object.values(text)).size, where).toBe(locales.length);
  });

  it('tell entries of a library, and channels, apart in every language', () => {
    const lists = [
      ...allLibraries.map(({ id, entries }) => ({ id, texts: entries.map((entry) => entry.name) })),
      { id: 'channels', texts: defaultChannels.map((channel) => channel.name) },
    ];
    for (const { id, texts } of lists) {
      for (const locale of locales) {
        const words = texts.map((text) => text[locale].toLowerCase());
        expect(words, `${id} ${locale}`).toEqual([...new Set(words)]);
      }
    }
  });

  it('are short names and whole sentences of a line', () => {
    expect(wrong(names, (text) => text.length > 60 || text.endsWith('.'))).toEqual([]);
    expect(wrong(sentences, (text) => text.length > 120 || !/^[\p{Lu}„“"«]/u.test(text))).toEqual([]);
    expect(wrong(sentences, (text) => !/[.?]$/.test(text) || text.includes('!'))).toEqual([]);
  });

  it('keep to the letters of each language', () => {
    const everything = [...names, ...sentences];
    expect(wrong(everything, (text, locale) => locale === 'ro' && /[şţŞŢ]/.test(text))).toEqual([]);
    expect(wrong(everything, (text, locale) => locale !== 'ru' && /\p{Script=Cyrillic}/u.test(text))).toEqual(
      [],
    );
    expect(
      wrong(
        everything,
        (text, locale) =>
          locale === 'ru' && !/\p{Script=Cyrillic}/u.test(text) && !latinInRussian.includes(text),
      ),
    ).toEqual([]);
    expect(wrong(everything, (text, locale) => locale !== 'pl' && /[ąęłńśźż]/.test(text))).toEqual([]);
    expect(wrong(everything, (text, locale) => locale !== 'cs' && /[ěřůďť]/.test(text))).toEqual([]);
    expect(wrong(everything, (text, locale) => locale !== 'ro' && /[ășțâ]/.test(text))).toEqual([]);
  });
});
