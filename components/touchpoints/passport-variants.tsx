'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { IdInput, SaveVariantInput } from '@/lib/touchpoints/input';
import type { ListEntry, Variant } from '@/lib/touchpoints/types';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { VariantDialog } from './passport-dialogs';

export interface VariantActions {
  saveVariant: BoundAction<SaveVariantInput>;
  deleteVariant: BoundAction<IdInput>;
}

interface PassportVariantsProps {
  touchpointId: string;
  variants: readonly Variant[];
  segments: readonly ListEntry[];
  /** Where segments are made. */
  listsPath: string;
  readOnly: boolean;
  actions: VariantActions;
}

/** What each segment meets instead: message, offer, note. */
export function PassportVariants({
  touchpointId,
  variants,
  segments,
  listsPath,
  readOnly,
  actions,
}: PassportVariantsProps) {
  const t = useTranslations('touchpoints.passport.variants');
  const [asked, setAsked] = useState<Partial<Variant> | null>(null);
  const { pending, run } = useQuickAction();
  const taken = new Set(variants.map(({ segmentId }) => segmentId));
  const free = segments.filter(({ id, archived }) => !archived && !taken.has(id));
  if (readOnly && variants.length === 0) return null;
  return (
    <Panel
      title={t('title')}
      className={variants.length === 0 ? 'print:hidden' : undefined}
      flush
      actions={
        !readOnly &&
        free.length > 0 && (
          <Button size="sm" variant="ghost" className="print:hidden" onClick={() => setAsked({})}>
            <Plus />
            {t('add')}
          </Button>
        )
      }
    >
      {variants.length === 0 ? (
        <p className="px-4 py-3 text-sm text-ink-muted">
          {segments.length === 0
            ? t.rich('noSegments', {
                link: (words) => (
                  <Link href={listsPath} className="text-accent-ink underline underline-offset-3">
                    {words}
                  </Link>
                ),
              })
            : t('none')}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {variants.map((variant) => (
            <li key={variant.id} className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-2.5">
              <p className="w-40 shrink-0 font-medium">{variant.segmentName}</p>
              <div className="min-w-0 flex-1 basis-56 text-sm whitespace-pre-wrap">
                {variant.message && <p>{variant.message}</p>}
                {variant.offer && (
                  <p className="text-ink-muted">{t('offerLine', { offer: variant.offer })}</p>
                )}
                {variant.note && <p className="text-ink-muted">{variant.note}</p>}
              </div>
              {!readOnly && (
                <span className="flex gap-3 print:hidden">
                  <Button size="sm" variant="link" onClick={() => setAsked(variant)}>
                    {t('edit')}
                  </Button>
                  <Button
                    size="sm"
                    variant="link"
                    disabled={pending}
                    onClick={() => run(() => actions.deleteVariant({ id: variant.id }))}
                  >
                    {t('delete')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked && (
        <Suspense>
          <VariantDialog
            touchpointId={touchpointId}
            variant={asked}
            free={free}
            onSave={actions.saveVariant}
            onClose={() => setAsked(null)}
          />
        </Suspense>
      )}
    </Panel>
  );
}
