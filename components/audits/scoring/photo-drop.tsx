'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type Ref } from 'react';
import { cn } from '@/lib/utils/cn';

const picturesOf = (data: DataTransfer) => [...data.files].filter(({ type }) => type.startsWith('image/'));

/** An article that takes pictures dropped on it, and pasted while something in it has the focus. */
export function PhotoDrop({
  disabled,
  onFiles,
  rootRef,
  className,
  children,
  ...rest
}: {
  disabled: boolean;
  onFiles: (files: File[]) => void;
  rootRef: Ref<HTMLElement>;
  id: string;
  'aria-label': string;
  'data-missing'?: string;
  className?: string;
  children: ReactNode;
}) {
  const t = useTranslations('auditScoring.photos');
  const [over, setOver] = useState(false);
  const hasFiles = (data: DataTransfer) => !disabled && data.types.includes('Files');
  const take = (event: { preventDefault: () => void }, data: DataTransfer) => {
    const files = disabled ? [] : picturesOf(data);
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };
  return (
    <article
      {...rest}
      ref={rootRef}
      className={cn('relative', className)}
      onPaste={(event) => take(event, event.clipboardData)}
      onDragOver={(event) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        if (hasFiles(event.dataTransfer)) event.preventDefault();
        take(event, event.dataTransfer);
      }}
    >
      {children}
      {over && (
        <p
          aria-hidden
          className="pointer-events-none absolute inset-0 flex items-center justify-center border border-dashed border-accent bg-accent-soft font-medium"
        >
          {t('drop')}
        </p>
      )}
    </article>
  );
}
