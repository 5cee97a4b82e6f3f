'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { Modal } from './modal';
import { SearchList } from './search-list';

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

interface Found {
  touchpoints: readonly FoundTouchpoint[];
  maps: readonly { id: string; title: string }[];
}

interface Answer {
  query: string;
  found: Found;
}

const nothing: Found = { touchpoints: [], maps: [] };

/** Finds touchpoints and maps while one types; the answer of an older question is never shown for a newer one. */
function useRecordSearch(searchPath: string | undefined, query: string) {
  const [answer, setAnswer] = useState<Answer>({ query: '', found: nothing });
  const wanted = searchPath && query.trim().length >= 2 ? query.trim() : '';
  useEffect(() => {
    if (!wanted) return;
    const abort = new AbortController();
    const ask = async () => {
      const response = await fetch(`${searchPath}?q=${encodeURIComponent(wanted)}`, { signal: abort.signal });
      setAnswer({ query: wanted, found: response.ok ? ((await response.json()) as Found) : nothing });
    };
    const timer = setTimeout(() => {
      ask().catch(() => {
        if (!abort.signal.aborted) setAnswer({ query: wanted, found: nothing });
      });
    }, 120);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [searchPath, wanted]);
  const current = wanted !== '' && answer.query === wanted;
  return { found: current ? answer.found : nothing, searching: wanted !== '' && !current };
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
  const { found, searching } = useRecordSearch(searchPath, query);
  const close = () => {
    setOpen(false);
    setQuery('');
  };

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

  const base = searchPath?.replace(/^\/api/, '').replace(/\/search$/, '');
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="flex h-control items-center justify-center gap-2 coarse:min-w-control rounded border border-line bg-sunken px-2.5 text-ink-subtle hover:bg-hover max-lg:border-transparent max-lg:bg-transparent lg:w-80"
      >
        <Search aria-hidden="true" className="size-4" />
        <span className="flex-1 text-left max-lg:sr-only">{t('open')}</span>
        <Kbd keys={['Mod', 'K']} className="max-lg:hidden" />
      </button>
      <Modal
        open={open}
        onClose={close}
        label={t('open')}
        className="mx-auto mt-[12dvh] mb-auto w-[calc(100%-2rem)] max-w-xl rounded"
      >
        <SearchList
          label={t('open')}
          placeholder={t('placeholder')}
          query={query}
          onQuery={setQuery}
          inputClassName="h-12 border-b border-line bg-transparent px-4 text-lg"
          listClassName="max-h-[50dvh] p-2"
          empty={searching ? t('searching') : t('none')}
          onChoose={(path) => {
            close();
            router.push(path);
          }}
          groups={[
            {
              key: 'touchpoints',
              heading: t('touchpoints'),
              found: true,
              entries: found.touchpoints.map(({ id, name, channel }) => ({
                path: `${base}/touchpoints/${id}`,
                label: name,
                hint: channel && <span className="shrink-0 text-sm text-ink-subtle">{channel}</span>,
              })),
            },
            {
              key: 'maps',
              heading: t('maps'),
              found: true,
              entries: found.maps.map(({ id, title }) => ({ path: `${base}/maps/${id}`, label: title })),
            },
            ...(['pages', 'actions', 'brands'] as const).map((group) => ({
              key: group,
              heading: t(group),
              entries: targets.filter((target) => target.group === group),
            })),
          ]}
        />
      </Modal>
    </>
  );
}
