'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { toast } from '@/components/ui/toast';
import type { Operation } from '@/lib/journeys/core/types';
import { useMap } from '../editor/map-context';

/** Names of steps to undo: `mapCells.steps.<name>`. */
export type StepName =
  'add' | 'change' | 'move' | 'remove' | 'emotion' | 'figure' | 'momentOfTruth' | 'evidence' | 'curves';

/** Does operations as one step that can be taken back, and says why where they are refused. */
export function useEdit(): (operations: readonly Operation[], step: StepName, group?: string) => boolean {
  const { store } = useMap();
  const t = useTranslations('mapCells');
  return useCallback(
    (operations, step, group) => {
      const result = store.edit(operations, { label: t(`steps.${step}`), group });
      if (!result.ok) toast.error(t(`refused.${result.reason}`));
      return result.ok;
    },
    [store, t],
  );
}
