'use client';

import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Popover } from '@/components/ui/popover';
import { laneZones } from '@/db/values/journeys';
import { useShared } from '../cells/use-figures';
import { useEditor } from '../editor/editor-context';
import { useGrid, useMap } from '../editor/map-context';
import { useMapWords } from '../editor/use-map-words';
import { hiddenLanesOf, hideLane, showLane } from './hidden-lanes';

/** The lanes of the map by zone, each to be seen or not. */
export function LanesPanel({ trigger }: { trigger: ReactNode }) {
  const t = useTranslations('mapViews.lanes');
  const zones = useTranslations('enum.laneZones');
  const words = useMapWords();
  const map = useMap();
  const { say } = useEditor();
  const { lanes } = useGrid();
  const store = hiddenLanesOf(map);
  const hidden = useShared(store);
  const id = useId();
  const [open, setOpen] = useState(true);
  const count = lanes.filter((lane) => hidden.includes(lane.id)).length;
  const toggle = (laneId: string, isShown: boolean) => {
    (isShown ? showLane : hideLane)(map, laneId);
    say(t('open', { count: count + (isShown ? -1 : 1) }));
  };
  return (
    <Popover trigger={trigger} open={open} onOpenChange={setOpen} label={t('title')} className="w-80">
      <div className="flex flex-col gap-4">
        {laneZones.map((zone) => {
          const own = lanes.filter((lane) => lane.zone === zone);
          return own.length === 0 ? null : (
            <fieldset key={zone}>
              <legend className="mb-1 text-sm font-medium">{zones(zone)}</legend>
              {own.map((lane) => (
                <div key={lane.id} className="flex min-h-7 min-w-0 items-center gap-2 coarse:min-h-11">
                  <Checkbox
                    id={`${id}-${lane.id}`}
                    checked={!hidden.includes(lane.id)}
                    onCheckedChange={(isShown) => toggle(lane.id, isShown)}
                  />
                  <label htmlFor={`${id}-${lane.id}`} className="min-w-0 text-sm leading-tight wrap-anywhere">
                    {words.lane(lane)}
                  </label>
                </div>
              ))}
            </fieldset>
          );
        })}
        <Button disabled={count === 0} onClick={() => store.set([])}>
          {t('showAll')}
        </Button>
      </div>
    </Popover>
  );
}
