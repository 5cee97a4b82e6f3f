import type { PeriodKind } from '@/db/values/ratings';
import type { Format } from './create-format';

interface StoredPeriod {
  kind: PeriodKind;
  /** First and last day, `YYYY-MM-DD`. */
  startsOn: string;
  endsOn: string;
  label: string | null;
}

/** What a period of ratings is called: the label that people gave it, else its own name in the reader's language. */
export function namePeriod(
  format: Pick<Format, 'period'>,
  { kind, startsOn, endsOn, label }: StoredPeriod,
  firstFiscalMonth: number,
): string {
  return label ?? format.period({ kind, start: startsOn, end: endsOn }, { firstFiscalMonth });
}
