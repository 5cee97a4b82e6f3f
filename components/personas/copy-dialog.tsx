'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { toast } from '@/components/ui/toast';
import type { CopyPersonaInput } from '@/lib/personas/input';

/** Copies a persona to another brand: names both, and says what goes along and what stays. */
export function CopyDialog({
  persona,
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
  const { run, pending } = useQuickAction();
  const [target, setTarget] = useState(brands[0]?.slug ?? '');
  const to = brands.find(({ slug }) => slug === target)?.name ?? '';
  const { id, name } = persona;
  const copy = () => {
    let left = 0;
    run(
      async () => {
        const result = await onCopy({ id, target });
        left = result.data?.left ?? 0;
        return result;
      },
      () => {
        toast.success(t('done', { name, to }), {
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
      title={t('title', { name })}
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
