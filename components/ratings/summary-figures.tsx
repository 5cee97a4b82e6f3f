import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import type { ImportSummary, SummaryFigure } from '@/lib/imports/mapping/summary';

const shownAtMost = 300;

/** The figures that come out of a file: raw mean and score for everybody, a line a touchpoint, period and brand. */
export function SummaryFigures({
  summary,
  made,
  thresholds,
  firstFiscalMonth,
}: {
  summary: ImportSummary;
  /** Names of touchpoints that the import makes. */
  made: ReadonlySet<string>;
  thresholds: LevelThresholds;
  firstFiscalMonth: number;
}) {
  const t = useTranslations('ratings');
  const format = useFormat();
  const figures = summary.figures.filter(({ attribute }) => attribute === null);
  const several = {
    period: summary.periods.length > 1,
    brand: new Set(figures.map(({ brand }) => brand)).size > 1,
    object: figures.some(({ object }) => object !== null),
  };
  const weighted = figures.some(({ weightedMean }) => weightedMean !== null);
  const periodName = ({ period }: SummaryFigure) => {
    const known = summary.periods.find(({ start, end }) => start === period.start && end === period.end);
    return known?.label ?? (known ? format.period(known, { firstFiscalMonth }) : '');
  };
  const nameOf = ({ measure, touchpoint }: SummaryFigure) =>
    touchpoint ?? t(`measure.${measure === 'recommendation' ? 'recommendation' : 'overall'}`);
  return (
    <Panel id="figures" title={t('figures.title')} description={t('figures.hint')} flush>
      <Table className="stacked" data-density="compact">
        <caption className="sr-only">{t('figures.title')}</caption>
        <TableHead>
          <tr>
            <TableHeader>{t('figures.touchpoint')}</TableHeader>
            {several.period && <TableHeader>{t('figures.period')}</TableHeader>}
            {several.brand && <TableHeader>{t('figures.brand')}</TableHeader>}
            {several.object && <TableHeader>{t('figures.object')}</TableHeader>}
            <TableHeader numeric>{t('figures.scale')}</TableHeader>
            <TableHeader numeric>{t('figures.n')}</TableHeader>
            <TableHeader numeric>{t('figures.mean')}</TableHeader>
            {weighted && <TableHeader numeric>{t('figures.weightedMean')}</TableHeader>}
            <TableHeader numeric>{t('figures.score')}</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {figures.slice(0, shownAtMost).map((figure, index) => (
            <TableRow key={index}>
              <TableHeader scope="row" className="min-w-44">
                <span className="mr-2">{nameOf(figure)}</span>
                {figure.touchpoint !== null && made.has(figure.touchpoint) && (
                  <Badge tone="accent">{t('wizard.newMark')}</Badge>
                )}
                {figure.touchpoint === null && <Badge>{t('measure.apart')}</Badge>}
              </TableHeader>
              {several.period && <TableCell className="whitespace-nowrap">{periodName(figure)}</TableCell>}
              {several.brand && <TableCell>{figure.brand ?? t('figures.ownBrand')}</TableCell>}
              {several.object && <TableCell>{figure.object ?? '–'}</TableCell>}
              <TableCell numeric data-label={t('figures.scale')}>
                {t('wizard.scaleRange', {
                  min: format.number(figure.scale.min),
                  max: format.number(figure.scale.max),
                })}
              </TableCell>
              <TableCell numeric data-label={t('figures.n')}>
                {figure.n === null ? t('figures.noN') : format.number(figure.n)}
              </TableCell>
              <TableCell numeric data-label={t('figures.mean')}>
                {format.number(figure.mean, { decimals: 2 })}
              </TableCell>
              {weighted && (
                <TableCell numeric data-label={t('figures.weightedMean')}>
                  {figure.weightedMean === null ? '–' : format.number(figure.weightedMean, { decimals: 2 })}
                </TableCell>
              )}
              <TableCell numeric data-label={t('figures.score')}>
                {figure.measure === 'recommendation' ? (
                  format.number(figure.score, { decimals: 1 })
                ) : (
                  <ScoreBadge score={figure.score} thresholds={thresholds} className="justify-end" />
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {figures.length > shownAtMost && (
        <p className="border-t border-line px-4 py-2 text-sm text-ink-muted">
          {t('figures.more', { count: figures.length - shownAtMost })}
        </p>
      )}
    </Panel>
  );
}
