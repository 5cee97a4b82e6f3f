'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { media, type Medium } from '@/db/values/touchpoints';
import type { AddDefaultChannelsInput } from '@/lib/touchpoints/input';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';

interface UsualChannelsProps {
  /** Usual channels that are missing, in the language of the content. */
  missing: readonly { id: AddDefaultChannelsInput['ids'][number]; name: string; medium: Medium }[];
  onAdd: BoundAction<AddDefaultChannelsInput>;
}

/** The usual channels to choose from, so that nobody types "Website". */
export function UsualChannels({ missing, onAdd }: UsualChannelsProps) {
  const t = useTranslations('touchpoints.lists.usual');
  const enums = useTranslations('enum.media');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<AddDefaultChannelsInput['ids'][number]>>(new Set());
  const { pending, run } = useQuickAction();
  if (missing.length === 0) return null;
  const toggle = (id: AddDefaultChannelsInput['ids'][number]) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('title')}
      trigger={<Button size="sm">{t('open')}</Button>}
      footer={
        <Button
          variant="primary"
          disabled={chosen.size === 0}
          loading={pending}
          onClick={() =>
            run(
              () => onAdd({ ids: [...chosen] }),
              () => {
                setOpen(false);
                setChosen(new Set());
                toast.success(t('added', { count: chosen.size }));
              },
            )
          }
        >
          {t('add', { count: chosen.size })}
        </Button>
      }
    >
      <div className="grid gap-6 sm:grid-cols-2">
        {media.map((medium) => (
          <fieldset key={medium}>
            <legend className="mb-1 text-sm font-medium">{enums(medium)}</legend>
            {missing
              .filter((channel) => channel.medium === medium)
              .map(({ id, name }) => (
                <label key={id} className="flex min-h-7 items-center gap-2.5 coarse:min-h-11">
                  <Checkbox checked={chosen.has(id)} onCheckedChange={() => toggle(id)} />
                  {name}
                </label>
              ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
