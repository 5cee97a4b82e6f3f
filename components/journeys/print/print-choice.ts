import { locales, type Locale } from '@/db/values/accounts';
import {
  orientations,
  papers,
  printFormats,
  type Orientation,
  type Paper,
  type PrintFormat,
} from '@/lib/journeys/print/print-options';

/** What the window of printing is set to. */
export interface PrintChoice {
  format: PrintFormat;
  paper: Paper;
  orientation: Orientation;
  comments: boolean;
  scores: boolean;
  evidence: boolean;
  language: Locale;
  /** Lanes that are left out, of the map that is open. */
  hidden: readonly string[];
}

const keptAs = 'touchstone-map-print';
/** How many maps' lanes are remembered. */
const mostMaps = 30;

type Kept = Partial<Omit<PrintChoice, 'hidden'>> & { hidden?: Record<string, string[]> };

function readKept(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptAs) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

const oneOf = <T>(all: readonly T[], value: unknown, usual: T): T =>
  all.find((one) => one === value) ?? usual;
const yesOr = (value: unknown, usual: boolean) => (typeof value === 'boolean' ? value : usual);

function hiddenIn(kept: Kept, mapId: string): string[] {
  const hidden: unknown = kept.hidden?.[mapId];
  return Array.isArray(hidden) ? hidden.filter((id) => typeof id === 'string') : [];
}

/** What was last chosen on this device, of a map's lanes for that map; the usual where nothing is remembered. */
export function readPrintChoice(mapId: string, language: string): PrintChoice {
  const kept = readKept();
  return {
    format: oneOf(printFormats, kept.format, 'pdf'),
    paper: oneOf(papers, kept.paper, 'a3'),
    orientation: oneOf(orientations, kept.orientation, 'landscape'),
    comments: yesOr(kept.comments, false),
    scores: yesOr(kept.scores, true),
    evidence: yesOr(kept.evidence, true),
    language: oneOf(locales, kept.language, oneOf(locales, language, 'en')),
    hidden: hiddenIn(kept, mapId),
  };
}

export function keepPrintChoice(mapId: string, { hidden, ...choice }: PrintChoice): void {
  const others = Object.entries(readKept().hidden ?? {}).filter(([id]) => id !== mapId);
  const maps = Object.fromEntries([...others, [mapId, hidden]].slice(-mostMaps));
  try {
    localStorage.setItem(keptAs, JSON.stringify({ ...choice, hidden: maps }));
  } catch {
    // A device that keeps nothing prints all the same.
  }
}
