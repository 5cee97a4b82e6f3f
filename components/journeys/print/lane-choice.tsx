'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { laneZones } from '@/db/values/journeys';
import type { Lane } from '@/lib/journeys/core/types';
import { useMapWords } from '../editor/use-map-words';

/** Which lanes go onto paper, zone by zone. */
export function LaneChoice({
  lanes,
  hidden,
  onHidden,
}: {
  lanes: readonly Lane[];
  hidden: readonly string[];
  onHidden: (hidden: string[]) => void;
}) {
  const t = useTranslations('mapPrint');
  const zones = useTranslations('enum.laneZones');
  const words = useMapWords();
  const id = useId();
  const toggle = (lane: string, isShown: boolean) =>
    onHidden(isShown ? hidden.filter((one) => one !== lane) : [...hidden, lane]);
  return (
    <div>
      <div className="flex items-center gap-1">
        <h3 id={id} className="mr-auto text-sm font-medium">
          {t('lanes')}
        </h3>
        <Button size="sm" variant="ghost" onClick={() => onHidden([])}>
          {t('allLanes')}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => onHidden(lanes.map((lane) => lane.id))}>
          {t('noLanes')}
        </Button>
      </div>
      <div role="group" aria-labelledby={id} className="mt-1 grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {laneZones.map((zone) => {
          const own = lanes.filter((lane) => lane.zone === zone);
          return own.length === 0 ? null : (
            <fieldset key={zone} className="min-w-0">
              <legend className="text-sm text-ink-muted">{zones(zone)}</legend>
              {own.map((lane) => (
                <div key={lane.id} className="flex items-start gap-2.5 py-1 coarse:py-2.5">
                  <Checkbox
                    id={`${id}-${lane.id}`}
                    className="mt-0.5"
                    checked={!hidden.includes(lane.id)}
                    onCheckedChange={(checked) => toggle(lane.id, checked)}
                  />
                  <label htmlFor={`${id}-${lane.id}`} className="min-w-0 wrap-anywhere">
                    {words.lane(lane)}
                  </label>
                </div>
              ))}
            </fieldset>
          );
        })}
      </div>
    </div>
  );
}
