'use client';

import { useId, useState } from 'react';
import type { FormResult } from '@/components/form/form-result';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { useQuickAction } from './use-quick-action';

interface CopyToBrandProps {
  brands: readonly { slug: string; name: string }[];
  words: {
    title: string;
    target: string;
    cancel: string;
    /** What goes along and what stays, with the name of the other brand. */
    text: (to: string) => string;
    submit: (to: string) => string;
  };
  /** `target` is the slug of the other brand, `to` its name. */
  onCopy: (target: string) => Promise<FormResult>;
  onDone: (to: string) => void;
  onClose: () => void;
}

/** Copies a record to another brand: names both, and says what goes along and what stays. */
export function CopyToBrandDialog({ brands, words, onCopy, onDone, onClose }: CopyToBrandProps) {
  const { run, pending } = useQuickAction();
  const id = useId();
  const [target, setTarget] = useState(brands[0]?.slug ?? '');
  const to = brands.find(({ slug }) => slug === target)?.name ?? '';
  const copy = () =>
    run(
      () => onCopy(target),
      () => {
        onDone(to);
        onClose();
      },
    );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words.title}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" loading={pending} onClick={copy}>
            {words.submit(to)}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <div className="flex flex-col gap-1.5">
          <Label htmlFor={id}>{words.target}</Label>
          <PlainSelect
            id={id}
            value={target}
            options={brands.map((brand) => ({ value: brand.slug, label: brand.name }))}
            onChange={setTarget}
          />
        </div>
        <p className="text-sm text-ink-muted">{words.text(to)}</p>
      </div>
    </Dialog>
  );
}
