import { ArrowLeftRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { evidenceLevels } from '@/db/values/journeys';
import { lifecycleStages } from '@/db/values/touchpoints';
import { namePeriod } from '@/lib/format/name-period';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { freshnessLooks, lifecycleLooks, scoreLook } from '../cells/paint';
import { useMapWords } from '../editor/use-map-words';
import type { PrintModel } from './print-model';
import { dashOf, DiamondSign, LineSign } from './print-signs';

function Swatches({ looks, children }: { looks: readonly string[]; children: React.ReactNode }) {
  return (
    <li>
      {looks.map((look) => (
        <span key={look} aria-hidden className={cn('mp-swatch border', look)} />
      ))}
      {children}
    </li>
  );
}

/** What the colours of touchpoints mean. */
function PaintLines({ model: { options, thresholds } }: { model: PrintModel }) {
  const t = useTranslations('mapCells.paint');
  const stages = useTranslations('enum.lifecycleStages');
  const format = useFormat();
  const { wowFrom, okFrom } = thresholds;
  const at = (score: number) => scoreLook(score, thresholds);
  switch (options.paint) {
    case 'level':
      return (
        <>
          <Swatches looks={[at(wowFrom)]}>{t('wow', { from: format.number(wowFrom) })}</Swatches>
          <Swatches looks={[at(okFrom), at((okFrom + wowFrom) / 2)]}>
            {t('ok', { from: format.number(okFrom), to: format.number(wowFrom) })}
          </Swatches>
          <Swatches looks={[at(0), at(okFrom / 2)]}>{t('stop', { below: format.number(okFrom) })}</Swatches>
        </>
      );
    case 'lifecycle':
      return lifecycleStages.map((stage) => (
        <Swatches key={stage} looks={[lifecycleLooks[stage]]}>
          {stages(stage)}
        </Swatches>
      ));
    case 'freshness':
      return (['fresh', 'stale', 'never-rated'] as const).map((freshness) => (
        <Swatches key={freshness} looks={[freshnessLooks[freshness]]}>
          {t(`fresh.${freshness}`)}
        </Swatches>
      ));
    default:
      return null;
  }
}

/** Whose scores of when the map shows. */
function ScoresOf({ model: { print, options } }: { model: PrintModel }) {
  const t = useTranslations('mapPrint.sheet');
  const sources = useTranslations('enum.sources');
  const format = useFormat();
  const { figures } = print;
  const period = figures?.periods.find(({ id }) => id === figures.periodId);
  if (!options.scores || !figures?.source || !period) return null;
  const name = namePeriod(format, period, figures.firstFiscalMonth);
  return (
    <li>
      {t('scoresOf', {
        source: sources(figures.source),
        period: period.cycles.length > 0 ? `${name} (${format.list(period.cycles)})` : name,
      })}
    </li>
  );
}

/** What the signs on the map mean: those that stand on it. */
function Legend({ model }: { model: PrintModel }) {
  const t = useTranslations('mapPrint.sheet');
  const cells = useTranslations('mapCells.flag');
  const words = useMapWords();
  const { lanes, options, jumps, moments } = model;
  const kinds = new Set(lanes.map(({ kind }) => kind));
  const shown = Object.values(model.print.map.cell);
  const levels = options.evidence
    ? evidenceLevels.filter((level) => level !== 'none' && shown.some(({ evidence }) => evidence === level))
    : [];
  return (
    <section className="mp-legend">
      <h2>{t('legend')}</h2>
      <ul>
        <ScoresOf model={model} />
        <PaintLines model={model} />
        {levels.map((level) => (
          <li key={level}>
            <span data-level={level} className="mp-evidence">
              {words.letter[level]}
            </span>
            {words.evidence[level]}
          </li>
        ))}
        {kinds.has('emotion') && (
          <>
            <li>
              <LineSign dash={undefined} colour="#14181f" />
              {t('current')}
            </li>
            <li>
              <LineSign dash={dashOf('intended', false)} colour="#14181f" />
              {t('intended')}
            </li>
            <li>
              <LineSign dash={dashOf('current', true)} colour="#14181f" />
              {t('assumed')}
            </li>
            <li>▲ {t('peak')}</li>
            <li>▼ {t('valley')}</li>
          </>
        )}
        {moments.size > 0 && (
          <li>
            <DiamondSign />
            {cells('is')}
          </li>
        )}
        {jumps.size > 0 && (
          <li>
            <ArrowLeftRight aria-hidden />
            {t('jump')}
          </li>
        )}
        {kinds.has('touchpoints') && (
          <li>
            <span aria-hidden className="mp-swatch mp-open" />
            {t('open')}
          </li>
        )}
      </ul>
    </section>
  );
}

/** What people said on the map, by the numbers that stand in its cells. */
function Notes({ model }: { model: PrintModel }) {
  const t = useTranslations('mapPrint.sheet');
  const words = useMapWords();
  const format = useFormat();
  const { print } = model;
  if (print.notes.length === 0) return null;
  const placeOf = (laneId: string | null, stepId: string | null) => {
    const lane = print.map.lane[laneId ?? ''];
    const step = print.map.step[stepId ?? ''];
    if (!lane || !step) return t('wholeMap');
    return t('place', { lane: words.lane(lane), step: words.step(step, model.numberOf.get(step.id) ?? 0) });
  };
  return (
    <section className="mp-notes">
      <h2>{t('notes')}</h2>
      <ol>
        {print.notes.map(({ number, laneId, stepId, comments }) => (
          <li key={number}>
            <span className="mp-number">{number}</span>
            <b dir="auto">{placeOf(laneId, stepId)}</b>
            {comments.map(({ author, at, text }, place) => (
              <p key={place} dir="auto">
                <span className="mp-muted">
                  {author ?? t('former')}, {format.date(at)}:
                </span>{' '}
                {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Below the map: what its signs mean, and what was said. */
export function PrintEnd({ model }: { model: PrintModel }) {
  return (
    <footer className="mp-end">
      <Legend model={model} />
      <Notes model={model} />
    </footer>
  );
}
