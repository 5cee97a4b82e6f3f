import { callApi } from '@/components/layout/call-api';
import type { MapChoices } from '@/lib/journeys/figure-types';
import { perMap, sharedValue } from './per-map';

/** The brand's channels, people and personas, asked for when a cell first needs them. */
export const choicesOf = perMap(({ organization, workspace }) => {
  const choices = sharedValue<MapChoices | null>(null);
  let isBegun = false;
  const load = () =>
    void callApi<MapChoices>(`/api/o/${organization}/${workspace}/maps/choices`).then(choices.set, () => {
      // Asked again by whoever shows them next.
      isBegun = false;
    });
  return {
    read: choices.read,
    subscribe(listener: () => void) {
      if (!isBegun) {
        isBegun = true;
        load();
      }
      return choices.subscribe(listener);
    },
    refresh: () => isBegun && load(),
  };
});
