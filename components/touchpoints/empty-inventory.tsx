'use client';

import { ClipboardPaste, FileInput, Library, MessagesSquare, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { InventoryPermissions } from './inventory-actions';

interface EmptyInventoryProps {
  base: string;
  may: InventoryPermissions;
  onPaste: () => void;
  onImport: () => void;
}

const cardLook =
  'flex h-full w-full flex-col items-start gap-1.5 rounded border border-line bg-surface p-4 text-left transition-colors duration-100 hover:border-line-control hover:bg-hover';

/** Nothing is here yet: the ways in, each with what it asks of a person. */
export function EmptyInventory({ base, may, onPaste, onImport }: EmptyInventoryProps) {
  const t = useTranslations('touchpoints.empty');
  if (!may.write) {
    return <p className="px-4 py-8 text-ink-muted sm:px-6">{t('readOnly')}</p>;
  }
  const ways: { key: string; icon: LucideIcon; href?: string; onClick?: () => void }[] = [
    { key: 'paste', icon: ClipboardPaste, onClick: onPaste },
    { key: 'library', icon: Library, href: `${base}/libraries` },
    { key: 'import', icon: FileInput, onClick: onImport },
    ...(may.collect ? [{ key: 'collect', icon: MessagesSquare, href: `${base}/collect` }] : []),
  ];
  return (
    <div className="min-h-0 flex-1 overflow-y-auto border-t border-line px-4 py-8 sm:px-6">
      <div className="mx-auto max-w-3xl">
        <h2 className="text-lg font-semibold">{t('title')}</h2>
        <p className="mt-1 max-w-prose text-ink-muted">{t('description')}</p>
        <ul className="mt-5 grid gap-3 sm:grid-cols-2">
          {ways.map(({ key, icon: Icon, href, onClick }) => {
            const content = (
              <>
                <Icon aria-hidden className="mb-1 size-5 text-accent-ink" />
                <span className="font-semibold">{t(`${key}.title`)}</span>
                <span className="text-sm text-ink-muted">{t(`${key}.description`)}</span>
              </>
            );
            return (
              <li key={key}>
                {href ? (
                  <Link href={href} className={cardLook}>
                    {content}
                  </Link>
                ) : (
                  <button type="button" onClick={onClick} className={cardLook}>
                    {content}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
