import { cn } from '@/lib/utils/cn';
import { Specimen } from './specimen';

const surfaces = ['bg-canvas', 'bg-surface', 'bg-raised', 'bg-sunken', 'bg-hover', 'bg-active'];
const inks = [
  'text-ink',
  'text-ink-muted',
  'text-ink-subtle',
  'text-ink-disabled',
  'text-accent-ink',
  'text-danger-ink',
  'text-warning-ink',
];
const scores = [
  'bg-score-1 text-on-score-1',
  'bg-score-2 text-on-score-2',
  'bg-score-3 text-on-score-3',
  'bg-score-4 text-on-score-4',
  'bg-score-5 text-on-score-5',
];
const changes = [
  'bg-change-1 text-on-change-1',
  'bg-change-2 text-on-change-2',
  'bg-change-3 text-on-change-3',
  'bg-change-4 text-on-change-4',
  'bg-change-5 text-on-change-5',
];
const series = ['bg-series-1', 'bg-series-2', 'bg-series-3', 'bg-series-4'];
const sizes = [
  'text-2xl font-semibold',
  'text-xl font-semibold',
  'text-lg font-semibold',
  'text-base',
  'text-sm',
  'text-xs',
];
const pangram = 'Touchpoint 7.5 · Zażółć gęślą jaźń · Příliš žluťoučký · Șăîțâ · Съешь же ещё';

export function FoundationsSection() {
  return (
    <>
      <Specimen title="Surfaces" className="gap-2">
        {surfaces.map((look) => (
          <span
            key={look}
            className={cn('flex h-12 w-24 items-end rounded border border-line p-1.5 text-xs', look)}
          >
            {look.slice(3)}
          </span>
        ))}
      </Specimen>
      <Specimen title="Inks">
        {inks.map((look) => (
          <span key={look} className={cn('text-sm', look)}>
            {look.slice(5)}
          </span>
        ))}
      </Specimen>
      <Specimen title="Scores, worst to best" className="gap-0.5">
        {scores.map((look, index) => (
          <span
            key={look}
            className={cn('figures flex h-9 w-14 items-center justify-center text-sm font-semibold', look)}
          >
            {[0.8, 2.9, 4.6, 7.1, 9.2][index]}
          </span>
        ))}
        <span className="hatch figures flex h-9 w-14 items-center justify-center bg-active text-sm font-semibold text-ink-muted">
          3.0
        </span>
      </Specimen>
      <Specimen title="Changes, worse to better" className="gap-0.5">
        {changes.map((look, index) => (
          <span
            key={look}
            className={cn('figures flex h-9 w-14 items-center justify-center text-sm font-semibold', look)}
          >
            {['▼ −2.1', '▼ −0.8', '= 0.1', '▲ +0.9', '▲ +2.4'][index]}
          </span>
        ))}
      </Specimen>
      <Specimen title="Series of charts">
        {series.map((look) => (
          <span key={look} className={cn('h-2 w-14 rounded-full', look)} />
        ))}
      </Specimen>
      <Specimen title="Sizes" className="flex-col items-start gap-1.5">
        {sizes.map((look) => (
          <p key={look} className={cn('max-w-full truncate', look)}>
            {pangram}
          </p>
        ))}
      </Specimen>
    </>
  );
}
