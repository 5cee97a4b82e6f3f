'use client';

import { Ellipsis, ImageOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Photo } from '@/components/files/photo';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { useFormat } from '@/lib/format/use-format';
import type { GalleryItem } from '@/lib/gallery/types';

interface ItemCardProps {
  base: string;
  item: GalleryItem;
  /** Absent for readers. */
  actions?: { onChange: () => void; onDelete: () => void };
}

/** What one brand does, with its picture. */
export function ItemCard({ base, item, actions }: ItemCardProps) {
  const t = useTranslations('gallery');
  const enums = useTranslations('enum.brandKinds');
  const format = useFormat();
  const { title, feature, note, brand, touchpoint, photo, createdBy, createdAt } = item;
  return (
    <article
      aria-label={title}
      className="flex h-full flex-col overflow-hidden rounded border border-line bg-surface"
    >
      {photo ? (
        <Photo
          photo={photo}
          name={title}
          filesPath={`/api${base}/files`}
          className="aspect-4/3 w-full border-b border-line"
        />
      ) : (
        <div
          aria-hidden="true"
          className="flex aspect-4/3 w-full items-center justify-center border-b border-line bg-sunken text-ink-subtle"
        >
          <ImageOff className="size-6" />
        </div>
      )}
      <div className="flex flex-1 flex-col gap-2 p-4">
        <div className="flex items-start gap-2">
          <h2 className="min-w-0 flex-1 font-semibold wrap-anywhere">{title}</h2>
          {actions && (
            <DropdownMenu
              align="end"
              trigger={
                <Button
                  size="icon-sm"
                  variant="ghost"
                  aria-label={t('menu', { title })}
                  className="-mt-1 -mr-2"
                >
                  <Ellipsis />
                </Button>
              }
              entries={[
                { label: t('change'), onSelect: actions.onChange },
                { label: t('delete'), danger: true, onSelect: actions.onDelete },
              ]}
            />
          )}
        </div>
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <span>{brand.name}</span>
          <Badge tone={brand.kind === 'leader' ? 'accent' : 'neutral'}>{enums(brand.kind)}</Badge>
        </p>
        {feature && <p className="whitespace-pre-wrap wrap-anywhere">{feature}</p>}
        {note && <p className="text-sm whitespace-pre-wrap text-ink-muted wrap-anywhere">{note}</p>}
        <p className="mt-auto flex flex-wrap items-baseline gap-x-3 gap-y-1 pt-2 text-sm text-ink-muted">
          {touchpoint && (
            <Link
              href={`${base}/touchpoints/${touchpoint.id}`}
              className="min-w-0 truncate underline decoration-line-strong underline-offset-3 hover:decoration-current"
            >
              {touchpoint.name}
            </Link>
          )}
          <span className="text-xs">{[createdBy, format.date(createdAt)].filter(Boolean).join(' · ')}</span>
        </p>
      </div>
    </article>
  );
}
