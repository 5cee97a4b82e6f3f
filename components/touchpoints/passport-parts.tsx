'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { TouchpointDetail } from '@/lib/touchpoints/types';
import type { ValueWords } from './value-words';

interface PassportPartsProps {
  base: string;
  parts: TouchpointDetail['children'];
  words: ValueWords;
  /** Absent for readers. */
  onAdd?: () => void;
}

/** The smaller touchpoints that this one consists of. */
export function PassportParts({ base, parts, words, onAdd }: PassportPartsProps) {
  const t = useTranslations('touchpoints.passport.parts');
  if (parts.length === 0 && !onAdd) return null;
  return (
    <Panel
      title={t('title')}
      className={parts.length === 0 ? 'print:hidden' : undefined}
      flush
      actions={
        onAdd && (
          <Button size="sm" variant="ghost" className="print:hidden" onClick={onAdd}>
            <Plus />
            {t('add')}
          </Button>
        )
      }
    >
      {parts.length === 0 ? (
        <p className="px-4 py-3 text-sm text-ink-muted">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {parts.map(({ id, name, phase, presence }) => (
            <li key={id} className="flex items-center gap-3 px-4 py-2">
              <Link
                href={`${base}/touchpoints/${id}`}
                className="min-w-0 flex-1 truncate font-medium hover:underline"
              >
                {name}
              </Link>
              {presence !== 'existing' && <Badge>{words.listed('presences', presence)}</Badge>}
              <span className="text-sm text-ink-muted">{words.listed('phases', phase)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
