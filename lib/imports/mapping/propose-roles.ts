import type { ColumnProfile } from './column-profile';
import { foldName } from './fold-name';
import type { ColumnRole } from './mapping-schema';

/** What the headers of the five languages say; compared with the folded header, without the marks around it. */
const headers: readonly [role: ColumnRole, pattern: RegExp][] = [
  [
    'respondent',
    /^(resp|respnum|respondent|respondent ?(id|no|num|number)|response ?id|case ?(id|no)?|interview ?id|customer|customer ?(id|no|number)|client|client ?id|guest|passenger|participant|person|uuid|id|nr|no|respondenta?|id respondenta?|numer|респондент|id респондента|номер|klient|uczestnik|osoba|zákazník|účastník|osoba|client|participant|persoană|клиент|участник)$/,
  ],
  ['weight', /^(weight|weights|wgt|wt|waga|wagi|váha|váhy|pondere|ponderi|вес|веса)$/],
  ['recommendation', /(recommend|\bnps\b|^net ?pro|poleci|polec|doporuč|recomand|рекоменд)/],
  ['brand', /^(brand|marka|značka|marcă|marca|бренд|марка)$/],
  [
    'object',
    /^(object|branch|store|shop|location|place|oddział|sklep|placówka|pobočka|prodejna|filială|magazin|филиал|магазин|объект)$/,
  ],
  [
    'period',
    /^(period|wave|quarter|year|release|release period|okres|fala|kwartał|rok|období|vlna|čtvrtletí|perioadă|perioada|val|trimestru|an|период|волна|квартал|год)$/,
  ],
  ['date', /(date|^day$|data|datum|dată|дата|timestamp|created at|submitted)/],
  [
    'overall',
    /(overall|whole|in general|general satisfaction|(^|[\d_ ])all$|ogół|ogólna|celkov|celek|general[ăa]|ansamblu|в целом|общая)/,
  ],
  ['mean', /^(mean|average|avg|średnia|průměr|medie|media|среднее)( |$)/],
  ['n', /^(n|base|count|answers|responses|liczebność|liczba|počet|număr|количество)$/],
  ['sd', /^(sd|std|std ?dev|standard deviation|odchylenie.*|směrodatná odchylka|abatere.*|отклонение.*)$/],
];

const demographic =
  /(\bage\b|age$|gender|\bsex\b|sex$|income|incme|purp|segment|region|country|county|home|city|lang|peak|educat|occupation|customer type|wiek|płeć|dochód|miasto|kraj|język|věk|pohlaví|příjem|kraj|jazyk|vârst|gen$|venit|oraș|limb|возраст|пол$|доход|город|страна|язык)/;

/** What a name in a column of touchpoints stands for, where it is none of them: the whole, or the recommendation. */
export function measureByName(name: string): 'overall' | 'recommendation' | undefined {
  const folded = foldName(name).replace(/_/g, ' ');
  if (/^(all|nps)$/.test(folded)) return folded === 'all' ? 'overall' : 'recommendation';
  const claimed = headers.find(([role, pattern]) => {
    return (role === 'overall' || role === 'recommendation') && pattern.test(folded);
  })?.[0];
  return claimed === 'overall' || claimed === 'recommendation' ? claimed : undefined;
}

/** The role that a column's header claims and its cells do not deny. */
export function roleByHeader(profile: ColumnProfile): ColumnRole | undefined {
  const header = foldName(profile.name)
    .replace(/[*:?.]/g, '')
    .replace(/_/g, ' ')
    .trim();
  const claimed = headers.find(([, pattern]) => pattern.test(header))?.[0];
  return claimed !== undefined && supports(claimed, profile) ? claimed : undefined;
}

function supports(role: ColumnRole, profile: ColumnProfile): boolean {
  const { distinct, filled } = profile;
  switch (role) {
    case 'respondent':
      return distinct.size > 1;
    case 'weight':
      return profile.numbers === 1 && profile.min > 0;
    case 'recommendation':
      return profile.numbers > 0.9 && profile.whole && profile.min >= 0 && profile.max <= 11;
    case 'date':
      return profile.dates > 0.9;
    case 'overall':
      return isAnswers(profile);
    case 'mean':
    case 'n':
    case 'sd':
      return profile.numbers > 0.8;
    default:
      return filled > 0;
  }
}

/** Whether a column looks like answers on a scale: few distinct whole numbers from 0 up, hardly any text. */
export function isAnswers({ filled, numbers, whole, min, max, distinct }: ColumnProfile): boolean {
  const words = [...distinct.keys()].filter((cell) => !/^-?\d+$/.test(cell)).length;
  return (
    filled > 0 &&
    numbers > 0.8 &&
    whole &&
    min >= -1 &&
    max <= 10 &&
    distinct.size - words <= 12 &&
    words <= 2
  );
}

/** Whether a column looks like something to tell customers apart by: few values, a header that speaks of persons. */
export function isAttribute({ name, filled, distinct, longest }: ColumnProfile): boolean {
  const header = foldName(name).replace(/_/g, ' ');
  return filled > 0 && distinct.size > 1 && distinct.size <= 60 && longest <= 60 && demographic.test(header);
}
