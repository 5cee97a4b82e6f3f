'use client';

import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { Textarea } from '@/components/ui/textarea';
import type { AddToChainInput } from '@/lib/chains/input';
import type { ChainLink } from '@/lib/chains/types';
import { matchNames } from './match-names';

/** Adds several touchpoints at once: chosen by search, or by pasting a list of names. */
export function AddDialog({
  links,
  touchpoints,
  onAdd,
  onClose,
}: {
  links: readonly ChainLink[];
  touchpoints: readonly { id: string; name: string }[];
  onAdd: (input: Omit<AddToChainInput, 'id'>) => void;
  onClose: () => void;
}) {
  const t = useTranslations('chains.add');
  const id = useId();
  const [chosen, setChosen] = useState<string[]>([]);
  const [text, setText] = useState('');
  const [place, setPlace] = useState('end');
  const inChain = useMemo(() => new Set(links.map(({ touchpointId }) => touchpointId)), [links]);
  const free = useMemo(() => touchpoints.filter((one) => !inChain.has(one.id)), [touchpoints, inChain]);
  const pasted = useMemo(() => matchNames(text, touchpoints, inChain), [text, touchpoints, inChain]);
  const all = [...new Set([...chosen, ...pasted.found])];
  const afterId = place === 'end' ? undefined : place === 'beginning' ? null : place;
  const told = (['unknown', 'double', 'standing'] as const).filter((key) => pasted[key].length > 0);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('open')}
      footer={
        <Button
          variant="primary"
          disabled={all.length === 0}
          onClick={() => onAdd({ touchpointIds: all, afterId })}
        >
          {t('submit', { count: all.length })}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <div>
          <Label htmlFor={`${id}-choose`}>{t('choose')}</Label>
          <Combobox
            id={`${id}-choose`}
            multiple
            aria-describedby={`${id}-hint`}
            options={free.map((one) => ({ value: one.id, label: one.name }))}
            value={chosen}
            onChange={setChosen}
          />
          <p id={`${id}-hint`} className="mt-1 text-sm text-ink-muted">
            {t('chooseHint')}
          </p>
        </div>
        <div>
          <Label htmlFor={`${id}-paste`}>{t('paste')}</Label>
          <Textarea
            id={`${id}-paste`}
            rows={5}
            value={text}
            aria-describedby={`${id}-found`}
            onChange={(event) => setText(event.target.value)}
          />
          <div id={`${id}-found`} role="status" className="mt-1 space-y-1 text-sm text-ink-muted">
            {text.trim() !== '' && <p className="figures">{t('found', { count: pasted.found.length })}</p>}
            {told.map((key) => (
              <p key={key} className="wrap-anywhere">
                {t(key, { names: pasted[key].join(', ') })}
              </p>
            ))}
          </div>
        </div>
        {links.length > 0 && (
          <div>
            <Label htmlFor={`${id}-place`}>{t('place')}</Label>
            <PlainSelect
              id={`${id}-place`}
              className="w-full"
              value={place}
              onChange={setPlace}
              options={[
                { value: 'end', label: t('atEnd') },
                { value: 'beginning', label: t('atBeginning') },
                ...links
                  .slice(0, -1)
                  .map(({ touchpointId, name }) => ({ value: touchpointId, label: t('after', { name }) })),
              ]}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}
