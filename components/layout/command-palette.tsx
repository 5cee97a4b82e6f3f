'use client';

import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';

export interface PaletteTarget {
  group: 'pages' | 'brands' | 'actions';
  label: string;
  path: string;
}

interface FoundTouchpoint {
  id: string;
  name: string;
  channel: string | null;
}

const groupLook =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-subtle';
const itemLook =
  'flex min-h-control cursor-default items-center justify-between gap-3 rounded px-3 data-[selected=true]:bg-hover';

interface Answer {
  query: string;
  found: readonly FoundTouchpoint[];
}

/** Finds touchpoints while one types; the answer of an older question is never shown for a newer one. */
function useTouchpointSearch(searchPath: string | undefined, query: string) {
  const [answer, setAnswer] = useState<Answer>({ query: '', found: [] });
  const wanted = searchPath && query.trim().length >= 2 ? query.trim() : '';
  useEffect(() => {
    if (!wanted) return;
    const abort = new AbortController();
    const ask = async () => {
      const response = await fetch(`${searchPath}?q=${encodeURIComponent(wanted)}`, { signal: abort.signal });
      const { touchpoints } = response.ok
        ? ((await response.json()) as { touchpoints: FoundTouchpoint[] })
        : { touchpoints: [] };
      setAnswer({ query: wanted, found: touchpoints });
    };
    const timer = setTimeout(() => {
      ask().catch(() => {
        if (!abort.signal.aborted) setAnswer({ query: wanted, found: [] });
      });
    }, 120);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [searchPath, wanted]);
  const current = wanted !== '' && answer.query === wanted;
  return { found: current ? answer.found : [], searching: wanted !== '' && !current };
}

/** Everything by keyboard: Ctrl or Cmd with K opens it. */
export function CommandPalette({
  searchPath,
  targets,
}: {
  searchPath?: string;
  targets: readonly PaletteTarget[];
}) {
  const t = useTranslations('shell.palette');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const { found, searching } = useTouchpointSearch(searchPath, query);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // By the key's place, so that it works on a Cyrillic layout too.
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen((value) => !value);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const go = (path: string) => {
    setOpen(false);
    setQuery('');
    router.push(path);
  };
  const base = searchPath?.replace(/^\/api/, '').replace(/\/search$/, '');
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('open')}
      hideTitle
      trigger={
        <button
          type="button"
          className="flex h-control items-center gap-2 rounded border border-line bg-sunken px-2.5 text-ink-subtle hover:bg-hover max-lg:border-transparent max-lg:bg-transparent lg:w-80"
        >
          <Search aria-hidden="true" className="size-4" />
          <span className="flex-1 text-left max-lg:sr-only">{t('open')}</span>
          <Kbd keys={['Mod', 'K']} className="max-lg:hidden" />
        </button>
      }
    >
      <Command label={t('open')} loop className="-mx-2">
        <Command.Input
          autoFocus
          value={query}
          onValueChange={setQuery}
          placeholder={t('placeholder')}
          className="h-11 w-full border-b border-line bg-transparent px-3 text-lg outline-none placeholder:text-ink-subtle"
        />
        <Command.List className="max-h-[50dvh] overflow-y-auto py-2">
          <Command.Empty className="px-3 py-4 text-ink-muted">
            {searching ? t('searching') : t('none')}
          </Command.Empty>
          {found.length > 0 && (
            <Command.Group heading={t('touchpoints')} forceMount className={groupLook}>
              {found.map((touchpoint) => (
                <Command.Item
                  key={touchpoint.id}
                  forceMount
                  value={`touchpoint ${touchpoint.id}`}
                  onSelect={() => go(`${base}/touchpoints/${touchpoint.id}`)}
                  className={itemLook}
                >
                  <span className="min-w-0 truncate">{touchpoint.name}</span>
                  <span className="shrink-0 text-sm text-ink-subtle">{touchpoint.channel}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {(['pages', 'actions', 'brands'] as const).map((group) => {
            const entries = targets.filter((target) => target.group === group);
            return entries.length === 0 ? null : (
              <Command.Group key={group} heading={t(group)} className={groupLook}>
                {entries.map(({ label, path }) => (
                  <Command.Item
                    key={path}
                    value={`${group} ${label} ${path}`}
                    onSelect={() => go(path)}
                    className={itemLook}
                  >
                    {label}
                  </Command.Item>
                ))}
              </Command.Group>
            );
          })}
        </Command.List>
      </Command>
    </Dialog>
  );
}
