'use client';

import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';
import type { PortableCell, PortableLane, PortableMap } from '@/lib/journeys/core/portable-map';

const words = ({ text, cards }: PortableCell) => [
  ...(text ? [text] : []),
  ...(cards ?? []).map((card) => card.text ?? card.touchpoint ?? card.channel ?? ''),
];

/** A map before it is made: stages and steps above, its lanes below, with the sample texts or without. */
export function MapPreview({ map, withContent }: { map: PortableMap; withContent: boolean }) {
  const t = useTranslations('maps.new');
  const kinds = useTranslations('enum.laneKinds');
  const phases = useTranslations('enum.phases');
  const steps = map.stages.flatMap((stage) => stage.steps);
  return (
    <div
      role="region"
      aria-label={t('preview')}
      tabIndex={0}
      className="relative max-h-[32rem] min-w-0 overflow-auto rounded border border-line bg-surface outline-offset-[-2px]"
    >
      <table className="border-collapse text-left text-xs">
        <caption className="sr-only">{map.title}</caption>
        <thead className="bg-sunken">
          <tr>
            <td className="sticky left-0 z-10 w-28 min-w-28 border-b border-line bg-sunken" />
            {map.stages.map((stage, at) => (
              <th
                key={at}
                scope="colgroup"
                colSpan={Math.max(1, stage.steps.length)}
                className="border-b border-l border-line px-2 py-1.5 align-top font-semibold"
              >
                {stage.title}
                <span className="block font-normal text-ink-muted">{phases(stage.phase)}</span>
              </th>
            ))}
          </tr>
          <tr>
            <td className="sticky left-0 z-10 border-b border-line bg-sunken" />
            {map.stages.map((stage, at) =>
              stage.steps.length === 0 ? (
                <td key={at} className="border-b border-l border-line" />
              ) : (
                stage.steps.map(({ title }, place) => (
                  <th
                    key={`${at}-${place}`}
                    scope="col"
                    className="w-40 min-w-40 border-b border-l border-line px-2 py-1.5 align-top font-medium"
                  >
                    {title}
                  </th>
                ))
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {map.lanes.map((lane, at) => (
            <tr key={at}>
              <th
                scope="row"
                className="sticky left-0 z-10 border-b border-line bg-sunken px-2 py-1.5 align-top font-medium text-ink-muted"
              >
                {lane.title || kinds(lane.kind)}
              </th>
              {lane.kind === 'emotion' && withContent ? (
                <td colSpan={Math.max(1, steps.length)} className="border-b border-l border-line p-0">
                  <Curve lane={lane} steps={steps.map(({ title }) => title)} />
                </td>
              ) : (
                steps.map((_step, column) => (
                  <td key={column} className="border-b border-l border-line px-2 py-1.5 align-top">
                    {withContent && <PreviewCell lane={lane} column={column + 1} />}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PreviewCell({ lane, column }: { lane: PortableLane; column: number }) {
  const t = useTranslations('maps.new');
  const cell = lane.cells.find(({ step }) => step === column);
  if (!cell) return null;
  if (cell.momentOfTruth) {
    return (
      <>
        <span aria-hidden>◆</span>
        <span className="sr-only">{t('moment')}</span>
      </>
    );
  }
  return words(cell).map((line, at) => (
    <p key={at} className="wrap-anywhere">
      {line}
    </p>
  ));
}

/** Points of a curve in a box as high as the scale and as wide as the steps. */
function Curve({ lane, steps }: { lane: PortableLane; steps: readonly string[] }) {
  const t = useTranslations('maps.new');
  const format = useFormat();
  const points = lane.cells.flatMap(({ step, emotions }) => {
    const found = emotions?.find(({ curve, persona }) => curve === 'current' && persona === undefined);
    return found ? [{ x: (step - 0.5) / Math.max(1, steps.length), value: found.value, step }] : [];
  });
  const y = (value: number) => 50 - value * 20;
  return (
    <div className="relative h-16">
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden
        className="absolute inset-0 size-full"
      >
        <line x1="0" x2="100" y1="50" y2="50" className="stroke-line" vectorEffect="non-scaling-stroke" />
        <polyline
          points={points.map(({ x, value }) => `${x * 100},${y(value)}`).join(' ')}
          fill="none"
          strokeWidth="2"
          className="stroke-accent"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <ul>
        {points.map(({ x, value, step }) => (
          <li
            key={step}
            className="absolute size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-accent"
            style={{ left: `${x * 100}%`, top: `${y(value)}%` }}
          >
            <span className="sr-only">
              {t('emotion', { step: steps[step - 1] ?? '', value: format.number(value, { sign: true }) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
