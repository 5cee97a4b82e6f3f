'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { CopyToBrandDialog } from '@/components/layout/copy-to-brand-dialog';
import { toast } from '@/components/ui/toast';
import type { CopyPersonaInput } from '@/lib/personas/input';

/** Copies a persona to another brand. */
export function CopyDialog({
  persona: { id, name },
  from,
  brands,
  onCopy,
  onClose,
}: {
  persona: { id: string; name: string };
  /** The brand that it stands in. */
  from: string;
  brands: readonly { slug: string; name: string }[];
  onCopy: BoundAction<CopyPersonaInput, { id: string; left: number }>;
  onClose: () => void;
}) {
  const t = useTranslations('personas.copy');
  /** Preferences whose channel the other brand has not. */
  const left = useRef(0);
  return (
    <CopyToBrandDialog
      brands={brands}
      words={{
        title: t('title', { name }),
        target: t('target'),
        cancel: t('cancel'),
        text: (to) => t('text', { from, to }),
        submit: (to) => t('submit', { to }),
      }}
      onCopy={async (target) => {
        const result = await onCopy({ id, target });
        left.current = result.data?.left ?? 0;
        return result;
      }}
      onDone={(to) => {
        const count = left.current;
        toast.success(t('done', { name, to }), {
          description: count > 0 ? t('left', { count }) : undefined,
        });
      }}
      onClose={onClose}
    />
  );
}
