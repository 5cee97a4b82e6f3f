'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Label } from '@/components/ui/label';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';

const parts = ['channels', 'units', 'brandValues', 'segments', 'settings'] as const;
type Part = (typeof parts)[number];

interface CopyPanelProps {
  target: string;
  sources: readonly { slug: string; name: string }[];
  onCopy: (input: {
    source: string;
    parts: Part[];
  }) => Promise<{ data?: Record<string, number>; serverError?: { message: string } }>;
}

/** Takes lists and settings over from another brand of the organization; names both. */
export function CopyPanel({ target, sources, onCopy }: CopyPanelProps) {
  const t = useTranslations('settings');
  const [source, setSource] = useState<string | null>(sources[0]?.slug ?? null);
  const [chosen, setChosen] = useState<readonly Part[]>(['channels']);
  const [pending, start] = useTransition();
  const toggle = (part: Part, on: boolean) =>
    setChosen((before) => (on ? [...before, part] : before.filter((other) => other !== part)));
  const copy = () =>
    start(async () => {
      if (!source) return;
      const result = await onCopy({ source, parts: [...chosen] });
      if (result.serverError) toast.error(result.serverError.message);
      else {
        const count = Object.values(result.data ?? {}).reduce((sum, n) => sum + n, 0);
        toast.success(t('copied', { count }));
      }
    });
  if (sources.length === 0) {
    return (
      <Panel id="copy" title={t('copy')}>
        <p className="text-ink-muted">{t('copyNone')}</p>
      </Panel>
    );
  }
  return (
    <Panel id="copy" title={t('copy')} description={t('copyHint', { target })}>
      <div className="flex flex-col items-start gap-4">
        <div className="flex w-full max-w-sm flex-col gap-1.5">
          <Label htmlFor="copy-source">{t('copySource')}</Label>
          <Select
            id="copy-source"
            options={sources.map(({ slug, name }) => ({ value: slug, label: name }))}
            value={source}
            onChange={setSource}
          />
        </div>
        <fieldset>
          <legend className="mb-2 text-sm font-medium">{t('copyParts')}</legend>
          <div className="flex flex-col gap-2">
            {parts.map((part) => (
              <label key={part} className="flex min-h-6 items-center gap-2">
                <Checkbox
                  checked={chosen.includes(part)}
                  onCheckedChange={(on) => toggle(part, on === true)}
                />
                {t(`parts.${part}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <Button loading={pending} disabled={chosen.length === 0} onClick={copy}>
          {t('copySubmit')}
        </Button>
      </div>
    </Panel>
  );
}
