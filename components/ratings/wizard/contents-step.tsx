'use client';

import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { RadioGroup } from '@/components/ui/radio-group';
import { layouts, type Layout } from '@/lib/imports/mapping/mapping-values';
import { ContentsPanel, type ContentsPanelProps } from './contents-panel';

/** What the file was recognized as, and how its answers are laid out. */
export function ContentsStep({
  layout,
  onLayout,
  ...contents
}: ContentsPanelProps & { layout: Layout; onLayout: (layout: Layout) => void }) {
  const t = useTranslations('ratings');
  return (
    <>
      <ContentsPanel {...contents} />
      <Panel id="layout" title={t('layout.title')} description={t('layout.hint')}>
        <RadioGroup
          aria-label={t('layout.title')}
          className="gap-x-6 lg:grid lg:grid-cols-2"
          value={layout}
          onChange={(next) => onLayout(next as Layout)}
          options={layouts.map((value) => ({
            value,
            label: t(`layout.${value}.name`),
            hint: t(`layout.${value}.hint`),
          }))}
        />
      </Panel>
    </>
  );
}
