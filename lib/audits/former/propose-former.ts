import { foldName } from '@/lib/imports/mapping/fold-name';
import type { Mapping } from '@/lib/imports/mapping/mapping-schema';
import { parseDate } from '@/lib/imports/mapping/parse-date';
import { parseNumber } from '@/lib/imports/mapping/parse-number';
import { parsePeriod } from '@/lib/imports/mapping/period';
import type { FormerMapping } from './former-mapping';
import { ownScale, type FormerRole } from './former-values';

/** What the heads of the five languages say. */
const heads: readonly [role: FormerRole, pattern: RegExp][] = [
  [
    'touchpoint',
    /^(touch ?points?|touchpunkt|criterion|item|punkt styku|punkty styku|punkt kontaktu|touchpointy?|bod kontaktu|kontaktní bod|punct de contact|puncte de contact|точка контакта|точки контакта)$/,
  ],
  [
    'score',
    /^(scores?|rating|points|ocena|punkty|wynik|hodnocení|skóre|body|známka|scor|punctaj|evaluare|notă|оценка|балл|баллы)$/,
  ],
  [
    'date',
    /^(date|day|visited( on)?|date of visit|data|data wizyty|datum|datum návštěvy|dată|data vizitei|дата|дата визита)$/,
  ],
  [
    'period',
    /^(period|quarter|okres|kwartał|období|čtvrtletí|kvartál|perioadă|perioada|trimestru|период|квартал)$/,
  ],
  [
    'place',
    /^(place|shop|store|branch|location|site|miejsce|sklep|placówka|oddział|místo|prodejna|pobočka|loc|magazin|locație|filială|место|магазин|филиал)$/,
  ],
  [
    'auditor',
    /^(auditor|auditors|scored by|audytor|audytorka|oceniający|auditorka|hodnotitel|evaluator|аудитор|оценщик)$/,
  ],
  [
    'brand',
    /^(brand|competitor|company|marka|firma|konkurent|značka|marcă|marca|concurent|бренд|марка|конкурент)$/,
  ],
  [
    'note',
    /^(notes?|remarks?|comments?|uwagi?|notatka|komentarz|poznámka|komentář|observații|observație|comentariu|примечание|заметка|комментарий)$/,
  ],
];

const notApplicable =
  /^(n\/?a|n\.a\.|x|-|–|—|nd|n\/d|н\/д|nie dotyczy|netýká se|nu se aplică|не применимо)$/i;

interface Seen {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** What the cycles are to be called. */
  name: string;
  file: Mapping['file'];
}

const common = { min: 1, max: 5 };

/** The usual scale that most of the numbers fit: 1–5, 0–10 or 0–100. A single slip beyond 10 makes no scale of 100. */
function scaleOf(numbers: readonly number[]): { min: number; max: number } {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return { ...ownScale };
  const most = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? high;
  if (most > ownScale.max) return { min: 0, max: 100 };
  return low >= common.min && high <= common.max ? common : { ...ownScale };
}

/**
 * A mapping to begin with, from the heads in the product's five languages and the first rows: `long` where a column is the
 * score, else `wide` with the first column as the touchpoint.
 */
export function proposeFormer({ columns, rows, name, file }: Seen): FormerMapping {
  const found: Partial<Record<FormerRole, string>> = {};
  for (const column of columns) {
    const role = heads.find(([, pattern]) => pattern.test(foldName(column)))?.[0];
    if (role && found[role] === undefined) found[role] = column;
  }
  const layout = found.score === undefined ? 'wide' : 'long';
  const { score, note, touchpoint = columns[0] ?? '', ...others } = found;
  const used = new Set([touchpoint, ...Object.values(others)]);
  const at = (column: string | undefined) => (column === undefined ? -1 : columns.indexOf(column));
  const cellsOf = (column: string | undefined) =>
    rows.map((row) => (row[at(column)] ?? '').trim()).filter((cell) => cell !== '');
  const scored = layout === 'long' ? [score] : columns.filter((column) => !used.has(column));
  const decimal = scored.flatMap(cellsOf).some((cell) => /^\d+,\d{1,2}$/.test(cell)) ? ',' : '.';
  const isNumber = (cell: string) => parseNumber(cell, decimal) !== undefined;
  // A column beside the scores that has no number in it says something else.
  const silent =
    layout === 'wide'
      ? scored.flatMap((column) => (cellsOf(column).some(isNumber) ? [] : (column ?? [])))
      : [];
  const cells = scored.filter((column) => !silent.includes(column ?? '')).flatMap(cellsOf);
  const numbers = cells.filter(isNumber).map((cell) => Number(parseNumber(cell, decimal)));
  const words = [...new Set(cells.filter((cell) => notApplicable.test(cell)))];
  const dates = cellsOf(found.date).filter((cell) =>
    (['DMY', 'MDY'] as const).some((order) => parseDate(cell, order) !== undefined),
  );
  const hasPeriods = cellsOf(found.period).some((cell) => parsePeriod(cell) !== undefined);
  return {
    version: 1,
    file,
    layout,
    columns: { touchpoint, ...others, ...(layout === 'long' && { score, ...(note && { note }) }) },
    heads: 'place',
    leftOut: silent,
    name,
    period: hasPeriods
      ? { from: 'period', granularity: 'quarter' }
      : dates.length > 0
        ? { from: 'date', granularity: 'quarter' }
        : { from: 'fixed', start: '' },
    decimal,
    dateFormat: 'auto',
    scale: scaleOf(numbers),
    missing: [],
    notApplicable: words.slice(0, 10),
    auditor: null,
    matches: [],
  };
}
