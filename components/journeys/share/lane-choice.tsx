'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Badge } from '@/components/ui/badge';
import { Checkbox } from '@/components/ui/checkbox';
import { laneZones, type LaneZone } from '@/db/values/journeys';
import { laneFacts } from '@/lib/journeys/core/lanes';
import type { Lane } from '@/lib/journeys/core/types';
import { useMapWords } from '../editor/use-map-words';

/** What stands behind the line of visibility is the company's own business, unless somebody says otherwise. */
const internal: readonly LaneZone[] = ['backstage', 'support'];

/** The lanes that a new link shows unless something else is chosen. */
export const usualLanes = (lanes: readonly Lane[]): string[] =>
  lanes.filter(({ zone }) => !internal.includes(zone)).map(({ id }) => id);

/** Chooses lanes of the map, by zone. */
export function LaneChoice({
  lanes,
  value,
  onChange,
  showsScores,
  describedBy,
  labelledBy,
}: {
  lanes: readonly Lane[];
  value: readonly string[];
  onChange: (next: string[]) => void;
  /** Lanes of figures are shown only with scores. */
  showsScores: boolean;
  describedBy?: string;
  labelledBy?: string;
}) {
  const t = useTranslations('mapShare');
  const zones = useTranslations('enum.laneZones');
  const words = useMapWords();
  const id = useId();
  const chosen = new Set(value);
  const toggle = (laneId: string, isOn: boolean) =>
    onChange(lanes.flatMap((lane) => ((lane.id === laneId ? isOn : chosen.has(lane.id)) ? [lane.id] : [])));
  const toggleZone = (ids: readonly string[], isOn: boolean) =>
    onChange(
      lanes.flatMap((lane) => ((ids.includes(lane.id) ? isOn : chosen.has(lane.id)) ? [lane.id] : [])),
    );
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className="space-y-3">
      {laneZones.map((zone) => {
        const ofZone = lanes.filter((lane) => lane.zone === zone);
        if (ofZone.length === 0) return null;
        const ids = ofZone.map((lane) => lane.id);
        const on = ids.filter((one) => chosen.has(one)).length;
        return (
          <div key={zone} role="group" aria-labelledby={`${id}-${zone}`} className="space-y-1.5">
            <div className="flex items-center gap-2.5 border-b border-line pb-1 coarse:min-h-11">
              <Checkbox
                id={`${id}-all-${zone}`}
                checked={on === 0 ? false : on === ids.length ? true : 'indeterminate'}
                onCheckedChange={(isOn) => toggleZone(ids, isOn)}
              />
              <label id={`${id}-${zone}`} htmlFor={`${id}-all-${zone}`} className="text-sm font-medium">
                {zones(zone)}
              </label>
              {internal.includes(zone) && <Badge>{t('internal')}</Badge>}
            </div>
            <div className="grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
              {ofZone.map((lane) => {
                const isOff = !showsScores && laneFacts[lane.kind].content === 'figures';
                return (
                  <div
                    key={lane.id}
                    className="flex min-w-0 items-start gap-2.5 coarse:min-h-11 coarse:items-center"
                  >
                    <span className="flex h-5.5 items-center">
                      <Checkbox
                        id={`${id}-${lane.id}`}
                        disabled={isOff}
                        checked={!isOff && chosen.has(lane.id)}
                        onCheckedChange={(isOn) => toggle(lane.id, isOn)}
                      />
                    </span>
                    <label
                      htmlFor={`${id}-${lane.id}`}
                      className={isOff ? 'min-w-0 wrap-anywhere text-ink-muted' : 'min-w-0 wrap-anywhere'}
                    >
                      {isOff ? t('withScores', { lane: words.lane(lane) }) : words.lane(lane)}
                    </label>
                  </div>
                );
              })}
            </div>
          </div>
        );
      })}
    </div>
  );
}
