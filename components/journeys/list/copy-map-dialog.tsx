'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { CopyToBrandDialog } from '@/components/layout/copy-to-brand-dialog';
import { toast } from '@/components/ui/toast';
import type { MapActions } from './map-actions';

/** Copies a map to another brand. */
export function CopyMapDialog({
  map: { id, title },
  from,
  brands,
  onCopy,
  onClose,
}: {
  map: { id: string; title: string };
  /** The brand that it stands in. */
  from: string;
  brands: readonly { slug: string; name: string }[];
  onCopy: MapActions['copy'];
  onClose: () => void;
}) {
  const t = useTranslations('maps.copy');
  /** Touchpoints and channels that the other brand has not. */
  const left = useRef(0);
  return (
    <CopyToBrandDialog
      brands={brands}
      words={{
        title: t('title', { title }),
        target: t('target'),
        cancel: t('cancel'),
        text: (to) => t('text', { from, to }),
        submit: (to) => t('submit', { to }),
      }}
      onCopy={async (target) => {
        const result = await onCopy({ id, target });
        left.current = (result.data?.left.touchpoints ?? 0) + (result.data?.left.channels ?? 0);
        return result;
      }}
      onDone={(to) => {
        const count = left.current;
        toast.success(t('done', { title, to }), {
          description: count > 0 ? t('left', { count }) : undefined,
        });
      }}
      onClose={onClose}
    />
  );
}
