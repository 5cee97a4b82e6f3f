'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Photo } from '@/components/files/photo';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { GalleryItem } from '@/lib/gallery/types';

interface OthersPanelProps {
  base: string;
  touchpointId: string;
  items: readonly GalleryItem[];
  mayWrite: boolean;
}

/** What others do at the same place, on a touchpoint's passport. */
export function OthersPanel({ base, touchpointId, items, mayWrite }: OthersPanelProps) {
  const t = useTranslations('gallery.others');
  const enums = useTranslations('enum.brandKinds');
  if (items.length === 0 && !mayWrite) return null;
  return (
    <Panel
      title={t('title')}
      className={items.length === 0 ? 'print:hidden' : undefined}
      flush
      actions={
        mayWrite && (
          <Button asChild size="sm" variant="ghost" className="print:hidden">
            <Link href={`${base}/gallery?touchpoint=${touchpointId}&add=true`}>
              <Plus />
              {t('add')}
            </Link>
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <p className="px-4 py-3 text-sm text-ink-muted">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {items.map(({ id, title, feature, brand, photo }) => (
            <li key={id} className="flex gap-3 px-4 py-3 break-inside-avoid">
              {photo && (
                <Photo
                  photo={photo}
                  name={title}
                  filesPath={`/api${base}/files`}
                  className="h-18 w-24 shrink-0 rounded border border-line"
                />
              )}
              <div className="min-w-0 space-y-0.5">
                <p className="font-medium wrap-anywhere">{title}</p>
                <p className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
                  {brand.name} <Badge>{enums(brand.kind)}</Badge>
                </p>
                {feature && <p className="text-sm whitespace-pre-wrap wrap-anywhere">{feature}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
