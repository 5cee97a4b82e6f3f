import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { PeriodKind, Source } from '@/db/values/ratings';
import type { BrandKind } from '@/db/values/touchpoints';
import type { LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';

interface PassportScoresProps {
  title: string;
  sources: readonly {
    source: Source;
    periods: readonly {
      id: string;
      kind: PeriodKind;
      startsOn: string;
      endsOn: string;
      label: string | null;
    }[];
    lines: readonly {
      brand: { id: string; name: string; kind: BrandKind };
      scores: readonly ({
        mean: number;
        n: number | null;
        interval: { low: number; high: number } | null;
      } | null)[];
    }[];
  }[];
  thresholds: LevelThresholds;
  firstFiscalMonth: number;
}

/** The scores of a touchpoint, a table a source: brands below each other, periods beside each other. */
export function PassportScores({ title, sources, thresholds, firstFiscalMonth }: PassportScoresProps) {
  const t = useTranslations('touchpoints.passport.scores');
  const enums = useTranslations('enum');
  const format = useFormat();
  return (
    <Panel title={title} flush>
      {sources.map(({ source, periods, lines }) => (
        <Table key={source}>
          <caption className="px-4 pt-3 pb-1 text-left text-sm font-medium">
            {enums(`sources.${source}`)}
          </caption>
          <TableHead>
            <tr>
              <TableHeader>{t('brand')}</TableHeader>
              {periods.map(({ id, kind, startsOn, endsOn, label }) => (
                <TableHeader key={id} numeric>
                  {label ??
                    format.period({ kind, start: startsOn, end: endsOn }, { firstFiscalMonth, short: true })}
                </TableHeader>
              ))}
            </tr>
          </TableHead>
          <TableBody>
            {lines.map(({ brand, scores }) => (
              <TableRow key={brand.id}>
                <TableHeader scope="row">
                  {brand.name}
                  {brand.kind !== 'own' && (
                    <Badge className="ml-2">{enums(`brandKinds.${brand.kind}`)}</Badge>
                  )}
                </TableHeader>
                {scores.map((score, at) => (
                  <TableCell key={periods[at]?.id ?? at} numeric>
                    <ScoreBadge
                      score={score?.mean ?? null}
                      n={score?.n ?? undefined}
                      thresholds={thresholds}
                    />
                    {score?.interval && (
                      <span className="block text-xs text-ink-subtle">
                        {t('interval', {
                          low: format.number(score.interval.low, { decimals: 1 }),
                          high: format.number(score.interval.high, { decimals: 1 }),
                        })}
                      </span>
                    )}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      ))}
    </Panel>
  );
}
