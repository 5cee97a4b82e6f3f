'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { Popover } from '@/components/ui/popover';
import { RadioGroup } from '@/components/ui/radio-group';
import { lifecycleStages } from '@/db/values/touchpoints';
import { namePeriod } from '@/lib/format/name-period';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { useMap } from '../editor/map-context';
import { figuresOf } from './figures-store';
import { freshnessLooks, lifecycleLooks, paintOf, paints, scoreLook, type Paint } from './paint';
import { useFigures, usePaint, useThresholds } from './use-figures';

const freshnesses = ['fresh', 'stale', 'never-rated'] as const;

function Line({ looks, children }: { looks: readonly string[]; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <span aria-hidden className="flex w-9 gap-0.5">
        {looks.map((look) => (
          <span key={look} className={cn('h-4 flex-1 rounded-inner border', look)} />
        ))}
      </span>
      <span>{children}</span>
    </li>
  );
}

/** What the colours mean. */
function Legend({ paint }: { paint: Paint }) {
  const t = useTranslations('mapCells.paint');
  const stages = useTranslations('enum.lifecycleStages');
  const format = useFormat();
  const thresholds = useThresholds();
  const { wowFrom, okFrom } = thresholds;
  const at = (score: number) => scoreLook(score, thresholds);
  if (paint === 'none') return null;
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{t('legend')}</p>
      <ul className="flex flex-col gap-1 text-sm">
        {paint === 'level' && (
          <>
            <Line looks={[at(wowFrom)]}>{t('wow', { from: format.number(wowFrom) })}</Line>
            <Line looks={[at(okFrom), at((okFrom + wowFrom) / 2)]}>
              {t('ok', { from: format.number(okFrom), to: format.number(wowFrom) })}
            </Line>
            <Line looks={[at(0), at(okFrom / 2)]}>{t('stop', { below: format.number(okFrom) })}</Line>
          </>
        )}
        {paint === 'lifecycle' &&
          lifecycleStages.map((stage) => (
            <Line key={stage} looks={[lifecycleLooks[stage]]}>
              {stages(stage)}
            </Line>
          ))}
        {paint === 'freshness' &&
          freshnesses.map((freshness) => (
            <Line key={freshness} looks={[freshnessLooks[freshness]]}>
              {t(`fresh.${freshness}`)}
            </Line>
          ))}
        <Line looks={['border-line-strong bg-surface']}>{t('unpainted')}</Line>
      </ul>
    </div>
  );
}

/** Whose figures, of when. */
function Choice() {
  const t = useTranslations('mapCells.paint');
  const sourceNames = useTranslations('enum.sources');
  const format = useFormat();
  const id = useId();
  const store = figuresOf(useMap());
  const { figures, hasFailed } = useFigures();
  if (hasFailed) return <p className="text-sm text-ink-muted">{t('failed')}</p>;
  if (!figures) return <p className="text-sm text-ink-muted">{t('loading')}</p>;
  const { sources, source, periods, periodId, firstFiscalMonth } = figures;
  if (source === null) return <p className="text-sm text-ink-muted">{t('nothing')}</p>;
  const withheld = figures.touchpoints.filter(({ isWithheld }) => isWithheld).length;
  return (
    <>
      <div className="flex flex-col">
        <Label htmlFor={`${id}-source`}>{t('source')}</Label>
        <PlainSelect
          id={`${id}-source`}
          value={source}
          onChange={(next) => store.choose({ source: next })}
          options={sources.map((value) => ({ value, label: sourceNames(value) }))}
        />
      </div>
      {periods.length > 0 && (
        <div className="flex flex-col">
          <Label htmlFor={`${id}-period`}>{t(source === 'auditors' ? 'cycle' : 'period')}</Label>
          <PlainSelect
            id={`${id}-period`}
            value={periodId}
            onChange={(next) => store.choose({ source, periodId: next })}
            options={periods.map((period) => {
              const name = namePeriod(format, period, firstFiscalMonth);
              return {
                value: period.id,
                label:
                  period.cycles.length > 0 ? t('cycles', { name, cycles: format.list(period.cycles) }) : name,
              };
            })}
          />
        </div>
      )}
      {withheld > 0 && <p className="text-sm text-ink-muted">{t('withheld', { count: withheld })}</p>}
    </>
  );
}

export function PaintPanel({ trigger }: { trigger: ReactNode }) {
  const t = useTranslations('mapCells.paint');
  const map = useMap();
  const paint = usePaint();
  const [open, setOpen] = useState(true);
  return (
    <Popover trigger={trigger} open={open} onOpenChange={setOpen} label={t('title')}>
      <div className="flex flex-col gap-4">
        <div>
          <p className="mb-1 text-sm font-medium">{t('title')}</p>
          <RadioGroup
            aria-label={t('title')}
            value={paint}
            onChange={(value) => paintOf(map).set(paints.find((one) => one === value) ?? 'none')}
            options={paints.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </div>
        <Choice />
        <Legend paint={paint} />
      </div>
    </Popover>
  );
}
