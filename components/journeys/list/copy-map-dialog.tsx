'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { toast } from '@/components/ui/toast';
import type { MapActions } from './map-actions';

/** Copies a map to another brand: names both, and says what goes along and what stays. */
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
  const { run, pending } = useQuickAction();
  const [target, setTarget] = useState(brands[0]?.slug ?? '');
  const to = brands.find(({ slug }) => slug === target)?.name ?? '';
  const copy = () => {
    let left = 0;
    run(
      async () => {
        const result = await onCopy({ id, target });
        left = (result.data?.left.touchpoints ?? 0) + (result.data?.left.channels ?? 0);
        return result;
      },
      () => {
        toast.success(t('done', { title, to }), {
          description: left > 0 ? t('left', { count: left }) : undefined,
        });
        onClose();
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { title })}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" loading={pending} onClick={copy}>
            {t('submit', { to })}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <div className="flex flex-col gap-1.5">
          <Label htmlFor="copy-target">{t('target')}</Label>
          <PlainSelect
            id="copy-target"
            value={target}
            options={brands.map((brand) => ({ value: brand.slug, label: brand.name }))}
            onChange={setTarget}
          />
        </div>
        <p className="text-sm text-ink-muted">{t('text', { from, to })}</p>
      </div>
    </Dialog>
  );
}
