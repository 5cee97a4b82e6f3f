'use client';

import { ArrowLeftRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PersonaMark } from '@/components/personas/persona-mark';
import { useFormat } from '@/lib/format/use-format';
import type { Lane } from '@/lib/journeys/core/types';
import { columnJumps, jumpBetween, metOf } from './column-jumps';
import { useCurveNames } from './emotion/curve-names';
import { rememberedMean } from './emotion/curve-marks';
import { curvesOf, valuesOf } from './emotion/curves';
import { useLaneCells } from './use-cells';
import { useChoices, useFigures } from './use-figures';

function JumpCount({ count }: { count: number }) {
  const t = useTranslations('mapCells.jump');
  if (count === 0) return null;
  return (
    <p className="flex items-center gap-1 text-xs text-ink-muted">
      <ArrowLeftRight aria-hidden className="size-3.5 shrink-0" />
      {t('count', { count })}
    </p>
  );
}

function TouchpointNote({ lane }: { lane: Lane }) {
  const cells = useLaneCells(lane.id);
  const { byId } = useFigures();
  const ids = cells.flatMap(({ cards }) => cards.flatMap(({ touchpointId }) => touchpointId ?? []));
  const jumps = ids.slice(1).filter((id, at) => {
    const before = ids[at] ?? id;
    return jumpBetween(metOf(before, byId.get(before)), metOf(id, byId.get(id))) !== null;
  });
  return <JumpCount count={jumps.length} />;
}

function ChannelNote({ lane }: { lane: Lane }) {
  const cells = useLaneCells(lane.id);
  const choices = useChoices();
  const mediumOf = (id: string) => choices?.channels.find((channel) => channel.id === id)?.medium ?? null;
  const columns = cells.map(({ cards }) =>
    cards.flatMap(({ channelId }) => (channelId ? [{ id: channelId, medium: mediumOf(channelId) }] : [])),
  );
  return <JumpCount count={columnJumps(columns).length} />;
}

function EmotionNote({ lane }: { lane: Lane }) {
  const t = useTranslations('mapCells.emotion');
  const format = useFormat();
  const cells = useLaneCells(lane.id);
  const { type, nameOf, lookOf } = useCurveNames();
  const curves = curvesOf(lane.settings, type);
  return (
    <ul className="flex flex-col gap-0.5 text-xs text-ink-muted">
      {curves.map((curve) => {
        const { colour, shape } = lookOf(curve);
        const means = rememberedMean(valuesOf(cells, curve.key));
        const told =
          means &&
          t('means', {
            mean: format.number(means.mean, { decimals: 1, sign: true }),
            peakEnd: format.number(means.peakEnd, { decimals: 1, sign: true }),
          });
        if (curves.length === 1 && told === null) return null;
        return (
          <li key={curve.key} title={told ?? undefined} className="flex min-w-0 items-center gap-1">
            {colour !== null && <PersonaMark colour={colour} shape={shape} className="size-3" />}
            <span className="truncate">{curves.length > 1 ? nameOf(curve) : told}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What a lane tells in its header beside its name: channel jumps, whose curves it shows. */
export function LaneNote({ lane }: { lane: Lane }) {
  if (lane.kind === 'touchpoints') return <TouchpointNote lane={lane} />;
  if (lane.kind === 'channels') return <ChannelNote lane={lane} />;
  return lane.kind === 'emotion' ? <EmotionNote lane={lane} /> : null;
}
