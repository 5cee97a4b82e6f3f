import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { useFormat } from '@/lib/format/use-format';
import type { Names } from '@/lib/journeys/core/compare/labels';
import type { MapComparison, StageMean } from '@/lib/journeys/core/compare/types';
import { cn } from '@/lib/utils/cn';
import { CurveDrawing, curveLooks } from './curve-drawing';

type Curve = MapComparison['curves'][number];

function Legend() {
  const t = useTranslations('mapCompare');
  return (
    <p aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
      {(['current', 'future'] as const).map((state) => (
        <span key={state} className="flex items-center gap-1.5">
          <svg viewBox="0 0 28 8" className={cn('h-2 w-7', curveLooks[state].look)}>
            <path
              d="M0 4H28"
              stroke="currentColor"
              strokeWidth="2"
              strokeDasharray={curveLooks[state].dash}
            />
          </svg>
          {t(state)}
        </span>
      ))}
      <span>{t('curves.scale')}</span>
    </p>
  );
}

function useFigures() {
  const format = useFormat();
  const signed = (value: number | null) => (value === null ? '–' : format.number(value, { sign: true }));
  const change = (value: number | null) => (
    <span
      className={cn(
        'font-medium',
        value !== null && value > 0 && 'text-accent-ink',
        value !== null && value < 0 && 'text-danger-ink',
      )}
    >
      {signed(value)}
    </span>
  );
  return { signed, change };
}

/** Means by stage: what the future adds to each. */
function MeansTable({ curve: { means, whole }, label }: { curve: Curve; label: string }) {
  const t = useTranslations('mapCompare');
  const { signed, change } = useFigures();
  const row = ({ stageId, stage, current, future, difference }: StageMean) => (
    <TableRow key={stageId} className={cn(stageId === '' && 'border-t border-line-strong')}>
      <TableHeader scope="row" className={cn('wrap-anywhere', stageId === '' && 'font-semibold')}>
        {stage || t('curves.whole')}
      </TableHeader>
      <TableCell numeric>{signed(current)}</TableCell>
      <TableCell numeric>{signed(future)}</TableCell>
      <TableCell numeric>{change(difference)}</TableCell>
    </TableRow>
  );
  return (
    <Table label={label}>
      <TableHead>
        <tr>
          <TableHeader>{t('curves.stage')}</TableHeader>
          <TableHeader numeric>{t('current')}</TableHeader>
          <TableHeader numeric>{t('future')}</TableHeader>
          <TableHeader numeric>{t('difference')}</TableHeader>
        </tr>
      </TableHead>
      <TableBody>{[...means, whole].map(row)}</TableBody>
    </Table>
  );
}

/** The points of both curves as a table: what the drawing says. */
function PointsTable({
  curve,
  columns,
  label,
}: {
  curve: Curve;
  columns: MapComparison['columns'];
  label: string;
}) {
  const t = useTranslations('mapCompare');
  const { signed, change } = useFigures();
  const point = (value: number | null | undefined) =>
    typeof value === 'number' ? (
      signed(value)
    ) : (
      <span className="text-ink-subtle">{t(value === null ? 'curves.noPoint' : 'curves.noStep')}</span>
    );
  return (
    <Table label={label}>
      <TableHead>
        <tr>
          <TableHeader>{t('curves.stage')}</TableHeader>
          <TableHeader>{t('curves.step')}</TableHeader>
          <TableHeader numeric>{t('current')}</TableHeader>
          <TableHeader numeric>{t('future')}</TableHeader>
          <TableHeader numeric>{t('difference')}</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {columns.map(({ stepId, stage, step }, at) => {
          const [current, future] = [curve.current[at], curve.future[at]];
          const isBoth = typeof current === 'number' && typeof future === 'number';
          return (
            <TableRow key={stepId}>
              <TableCell className="text-ink-muted wrap-anywhere">{stage}</TableCell>
              <TableHeader scope="row" className="wrap-anywhere">
                {step}
              </TableHeader>
              <TableCell numeric>{point(current)}</TableCell>
              <TableCell numeric>{point(future)}</TableCell>
              <TableCell numeric>{change(isBoth ? future - current : null)}</TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** How people feel along the way today and how they shall, for each persona. */
export function ComparedCurves({ comparison, names }: { comparison: MapComparison; names: Names }) {
  const t = useTranslations('mapCompare.curves');
  const { curves, columns } = comparison;
  if (curves.length === 0) {
    return (
      <Panel id="curves" title={t('title')}>
        <EmptyState title={t('none')} description={t('noneText')} />
      </Panel>
    );
  }
  return curves.map((curve) => {
    const { personaId } = curve;
    const name = personaId === null ? t('everybody') : (names[personaId] ?? t('unknown'));
    const id = `curve-${personaId ?? 'everybody'}`;
    return (
      <Panel key={id} id={id} flush title={t('of', { name })} description={t('text')}>
        <div className="space-y-3 p-4">
          <Legend />
          <div
            role="region"
            aria-label={t('drawing', { name })}
            tabIndex={0}
            className="overflow-x-auto outline-offset-2"
          >
            <p className="sr-only">{t('asTable')}</p>
            <CurveDrawing curve={curve} columns={columns} />
          </div>
        </div>
        <div className="border-t border-line">
          <MeansTable curve={curve} label={t('means', { name })} />
        </div>
        <details className="border-t border-line">
          <summary className="cursor-pointer px-4 py-2.5 text-sm font-medium">{t('points')}</summary>
          <PointsTable curve={curve} columns={columns} label={t('pointsOf', { name })} />
        </details>
      </Panel>
    );
  });
}
