'use client';

import { ClipboardPaste, LayoutTemplate, Map as MapIcon, Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';

/** Where no map is yet: what maps are for, and three ways to the first one. */
export function MapsEmpty({
  base,
  onSample,
  pending,
}: {
  base: string;
  /** Absent for readers. */
  onSample?: (() => void) | undefined;
  pending: boolean;
}) {
  const t = useTranslations('maps.empty');
  if (!onSample) {
    return (
      <Panel>
        <EmptyState icon={<MapIcon />} title={t('title')} description={t('descriptionReader')} />
      </Panel>
    );
  }
  const ways: { key: 'template' | 'paste' | 'sample'; icon: ReactNode; button: ReactNode }[] = [
    {
      key: 'template',
      icon: <LayoutTemplate />,
      button: (
        <Button asChild variant="primary">
          <Link href={`${base}/maps/new`}>{t('template.action')}</Link>
        </Button>
      ),
    },
    {
      key: 'paste',
      icon: <ClipboardPaste />,
      button: (
        <Button asChild>
          <Link href={`${base}/maps/new?start=file`}>{t('paste.action')}</Link>
        </Button>
      ),
    },
    {
      key: 'sample',
      icon: <Sparkles />,
      button: (
        <Button onClick={onSample} loading={pending}>
          {t('sample.action')}
        </Button>
      ),
    },
  ];
  return (
    <Panel>
      <div className="px-2 py-8 sm:px-6">
        <h2 className="text-center text-lg font-semibold text-balance">{t('title')}</h2>
        <p className="mx-auto mt-1 max-w-prose text-center text-ink-muted">{t('description')}</p>
        <ul className="mx-auto mt-6 grid max-w-4xl gap-4 md:grid-cols-3">
          {ways.map(({ key, icon, button }) => (
            <li
              key={key}
              className="flex flex-col items-start gap-2 rounded border border-line bg-sunken p-4"
            >
              <span aria-hidden className="text-ink-subtle [&_svg]:size-5">
                {icon}
              </span>
              <h3 className="font-medium">{t(`${key}.title`)}</h3>
              <p className="flex-1 text-sm text-ink-muted">{t(`${key}.text`)}</p>
              {button}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
