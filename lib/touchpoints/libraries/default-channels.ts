import type { Locale } from '@/db/values/accounts';
import type { Medium } from '@/db/values/touchpoints';

/** The usual channels: what a new workspace's channel list starts with and what library entries refer to. */
export const defaultChannels = [
  {
    id: 'website',
    medium: 'online',
    name: { en: 'Website', pl: 'Strona internetowa', cs: 'Web', ro: 'Site web', ru: 'Сайт' },
  },
  {
    id: 'search-engine',
    medium: 'online',
    name: {
      en: 'Search engine and maps',
      pl: 'Wyszukiwarka i mapy',
      cs: 'Vyhledávač a mapy',
      ro: 'Motor de căutare și hărți',
      ru: 'Поиск и карты',
    },
  },
  {
    id: 'app',
    medium: 'online',
    name: { en: 'App', pl: 'Aplikacja', cs: 'Aplikace', ro: 'Aplicație', ru: 'Приложение' },
  },
  {
    id: 'email',
    medium: 'online',
    name: { en: 'E-mail', pl: 'E-mail', cs: 'E-mail', ro: 'E-mail', ru: 'Электронная почта' },
  },
  {
    id: 'sms',
    medium: 'online',
    name: { en: 'Text message (SMS)', pl: 'SMS', cs: 'SMS', ro: 'SMS', ru: 'SMS' },
  },
  {
    id: 'chat',
    medium: 'online',
    name: {
      en: 'Chat and messengers',
      pl: 'Czat i komunikatory',
      cs: 'Chat a messengery',
      ro: 'Chat și mesagerie',
      ru: 'Чат и мессенджеры',
    },
  },
  {
    id: 'social-media',
    medium: 'online',
    name: {
      en: 'Social media',
      pl: 'Media społecznościowe',
      cs: 'Sociální sítě',
      ro: 'Rețele sociale',
      ru: 'Социальные сети',
    },
  },
  {
    id: 'online-ads',
    medium: 'online',
    name: {
      en: 'Online advertising',
      pl: 'Reklama internetowa',
      cs: 'Reklama na internetu',
      ro: 'Publicitate online',
      ru: 'Интернет-реклама',
    },
  },
  {
    id: 'streaming',
    medium: 'online',
    name: {
      en: 'Video and audio platforms',
      pl: 'Serwisy wideo i audio',
      cs: 'Video a audio platformy',
      ro: 'Platforme video și audio',
      ru: 'Видео- и аудиоплатформы',
    },
  },
  {
    id: 'marketplace',
    medium: 'online',
    name: {
      en: 'Marketplace',
      pl: 'Platforma handlowa (marketplace)',
      cs: 'Tržiště (marketplace)',
      ro: 'Marketplace',
      ru: 'Маркетплейс',
    },
  },
  {
    id: 'review-site',
    medium: 'online',
    name: {
      en: 'Review and comparison sites',
      pl: 'Serwisy z opiniami i porównywarki',
      cs: 'Recenzní weby a srovnávače',
      ro: 'Site-uri de recenzii și comparație',
      ru: 'Сайты отзывов и сравнения',
    },
  },
  {
    id: 'community',
    medium: 'online',
    name: {
      en: 'Forums and communities',
      pl: 'Fora i społeczności',
      cs: 'Fóra a komunity',
      ro: 'Forumuri și comunități',
      ru: 'Форумы и сообщества',
    },
  },
  {
    id: 'video-call',
    medium: 'online',
    name: {
      en: 'Video call and webinar',
      pl: 'Wideorozmowa i webinar',
      cs: 'Videohovor a webinář',
      ro: 'Apel video și webinar',
      ru: 'Видеосвязь и вебинары',
    },
  },
  {
    id: 'phone',
    medium: 'offline',
    name: { en: 'Phone', pl: 'Telefon', cs: 'Telefon', ro: 'Telefon', ru: 'Телефон' },
  },
  {
    id: 'shop',
    medium: 'offline',
    name: { en: 'Shop', pl: 'Sklep', cs: 'Prodejna', ro: 'Magazin', ru: 'Магазин' },
  },
  {
    id: 'branch',
    medium: 'offline',
    name: { en: 'Branch', pl: 'Oddział', cs: 'Pobočka', ro: 'Sucursală', ru: 'Отделение' },
  },
  {
    id: 'office',
    medium: 'offline',
    name: { en: 'Office', pl: 'Biuro', cs: 'Kancelář', ro: 'Birou', ru: 'Офис' },
  },
  {
    id: 'field-visit',
    medium: 'offline',
    name: {
      en: "Visit at the customer's",
      pl: 'Wizyta u klienta',
      cs: 'Návštěva u zákazníka',
      ro: 'Vizită la client',
      ru: 'Выезд к клиенту',
    },
  },
  {
    id: 'kiosk',
    medium: 'offline',
    name: {
      en: 'Self-service kiosk',
      pl: 'Kiosk samoobsługowy',
      cs: 'Samoobslužný kiosk',
      ro: 'Chioșc self-service',
      ru: 'Терминал самообслуживания',
    },
  },
  {
    id: 'venue',
    medium: 'offline',
    name: {
      en: 'Terminal or venue',
      pl: 'Terminal lub obiekt',
      cs: 'Terminál nebo areál',
      ro: 'Terminal sau incintă',
      ru: 'Терминал или площадка',
    },
  },
  {
    id: 'in-transit',
    medium: 'offline',
    name: {
      en: 'On the way and on board',
      pl: 'W drodze i na pokładzie',
      cs: 'Na cestě a na palubě',
      ro: 'Pe drum și la bord',
      ru: 'В пути и на борту',
    },
  },
  {
    id: 'post',
    medium: 'offline',
    name: {
      en: 'Post and parcels',
      pl: 'Poczta i paczki',
      cs: 'Pošta a balíky',
      ro: 'Poștă și colete',
      ru: 'Почта и посылки',
    },
  },
  {
    id: 'print',
    medium: 'offline',
    name: {
      en: 'Print',
      pl: 'Druk i prasa',
      cs: 'Tisk a tiskoviny',
      ro: 'Presă și tipărituri',
      ru: 'Пресса и печать',
    },
  },
  {
    id: 'out-of-home',
    medium: 'offline',
    name: {
      en: 'Out-of-home',
      pl: 'Reklama zewnętrzna',
      cs: 'Venkovní reklama',
      ro: 'Publicitate exterioară',
      ru: 'Наружная реклама',
    },
  },
  {
    id: 'tv-radio',
    medium: 'offline',
    name: {
      en: 'TV and radio',
      pl: 'Telewizja i radio',
      cs: 'Televize a rozhlas',
      ro: 'Televiziune și radio',
      ru: 'Телевидение и радио',
    },
  },
  {
    id: 'event',
    medium: 'offline',
    name: { en: 'Event', pl: 'Wydarzenie', cs: 'Akce a veletrhy', ro: 'Eveniment', ru: 'Мероприятие' },
  },
  {
    id: 'word-of-mouth',
    medium: 'offline',
    name: {
      en: 'Word of mouth',
      pl: 'Polecenia znajomych',
      cs: 'Osobní doporučení',
      ro: 'Recomandări personale',
      ru: 'Сарафанное радио',
    },
  },
] as const satisfies readonly { id: string; medium: Medium; name: Record<Locale, string> }[];

export type DefaultChannelId = (typeof defaultChannels)[number]['id'];
