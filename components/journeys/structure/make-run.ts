import type { useTranslations } from 'next-intl';
import { toast } from '@/components/ui/toast';
import type { MapStore } from '@/lib/journeys/client/store-types';
import type { LimitedThing } from '@/lib/journeys/core/limits';
import { tellLimits } from '@/lib/journeys/core/tell-limits';
import type { Operation } from '@/lib/journeys/core/types';

export type MapTranslate = ReturnType<typeof useTranslations<'mapEditor'>>;

interface RunOptions {
  /** What there may be too much of, where no limit is reached yet and the edit would pass it. */
  thing?: LimitedThing;
  /** Said to screen readers once it is done. */
  said?: string;
}

/** Makes the way in which edits are done: all or none, with the reason told where they are refused. */
export function makeRun({
  store,
  t,
  say,
}: {
  store: MapStore;
  t: MapTranslate;
  say: (text: string) => void;
}) {
  function tellRefused(reason: string, thing: LimitedThing): void {
    const limits = tellLimits(store.map());
    const full = limits.find((one) => one.isFull) ?? limits.find((one) => one.thing === thing);
    if (reason === 'limit' && full) {
      toast.error(t('limits.refused'), {
        description: t(`limits.${full.thing}`, { count: full.count, limit: full.limit }),
      });
    } else if (reason === 'readOnly') toast.info(t('readOnly'));
    else toast.info(t('gone'));
  }

  /** Whether it was done; nothing to do is not. */
  return (
    operations: readonly Operation[],
    label: string,
    { thing = 'filledCells', said }: RunOptions = {},
  ): boolean => {
    if (operations.length === 0) return false;
    const result = store.edit(operations, { label });
    if (!result.ok) tellRefused(result.reason, thing);
    else if (said) say(said);
    return result.ok;
  };
}
