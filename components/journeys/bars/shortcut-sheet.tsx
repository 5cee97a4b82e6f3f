'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Kbd } from '@/components/ui/kbd';
import { foldForSearch } from '@/lib/format/collate';
import { keysOf, shortcutIds, shortcuts, type ShortcutScope } from '../editor/shortcuts';

const scopes: readonly ShortcutScope[] = ['page', 'grid', 'header', 'edit'];

/** All shortcuts of the editor, to be searched by name or by key. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations('mapEditor');
  const [search, setSearch] = useState('');
  const wanted = foldForSearch(search.trim());
  const shown = shortcutIds.filter((id) =>
    [t(`shortcuts.${id}`), ...shortcuts[id].combos.map((combo) => keysOf(combo).join(' '))].some((text) =>
      foldForSearch(text).includes(wanted),
    ),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('shortcutSheet.title')}
      size="lg"
    >
      <Input
        type="search"
        autoFocus
        before={<Search />}
        aria-label={t('shortcutSheet.search')}
        placeholder={t('shortcutSheet.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {shown.length === 0 && <p className="py-6 text-center text-ink-muted">{t('shortcutSheet.nothing')}</p>}
      <div className="sm:columns-2 sm:gap-8">
        {scopes.map((scope) => {
          const own = shown.filter((id) => shortcuts[id].scope === scope);
          return own.length === 0 ? null : (
            <section key={scope} className="break-inside-avoid pt-4">
              <h3 className="text-sm font-medium text-ink-muted">{t(`scopes.${scope}`)}</h3>
              <dl className="mt-1">
                {own.map((id) => (
                  <div
                    key={id}
                    className="flex flex-wrap items-start gap-x-3 gap-y-1 border-b border-line py-1.5"
                  >
                    <dt className="min-w-0 flex-1 basis-32 text-sm">{t(`shortcuts.${id}`)}</dt>
                    <dd className="ml-auto flex flex-wrap justify-end gap-x-2 gap-y-1">
                      {shortcuts[id].combos.map((combo) => (
                        <Kbd key={combo} keys={keysOf(combo)} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
