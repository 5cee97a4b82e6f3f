import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { ApiError } from '@/components/layout/call-api';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { readGrid, type Grid } from '@/lib/journeys/core/read-map';
import type { RestoreScope } from '@/lib/journeys/core/restore-operations';
import type { OpenVersion, RestoreCounts } from '@/lib/journeys/versions/types';
import type { VersionsApi } from './versions-api';

type Part = RestoreScope['part'];

/** What may be brought back of a version, what is chosen, and what that would do. */
export function useRestore(api: VersionsApi, versionId: string) {
  const ui = useTranslations('ui');
  const [grid, setGrid] = useState<Grid | null>(null);
  const [part, setPart] = useState<Part>('map');
  const [chosen, setChosen] = useState<{ stage: string; lane: string }>({ stage: '', lane: '' });
  const [told, setTold] = useState<{ key: string; counts: RestoreCounts } | null>(null);
  const [problem, setProblem] = useState('');
  const id = part === 'map' ? '' : chosen[part];
  const key = `${part} ${id}`;
  const scope: RestoreScope = part === 'map' ? { part } : { part, id };

  const say = (error: unknown) => setProblem(error instanceof ApiError ? error.message : ui('unreachable'));
  const load = useEffectEvent(() => api.get(versionId));
  const loaded = useEffectEvent(({ map }: OpenVersion) => {
    const read = readGrid(unpackMap(map));
    setGrid(read);
    setChosen({ stage: read.stages[0]?.id ?? '', lane: read.lanes[0]?.id ?? '' });
  });
  const ask = useEffectEvent((signal: AbortSignal) => api.preview(versionId, scope, signal));
  const answered = useEffectEvent((counts: RestoreCounts) => {
    setTold({ key, counts });
    setProblem('');
  });
  const failed = useEffectEvent(say);
  useEffect(() => {
    let isWanted = true;
    load().then(
      (open) => isWanted && loaded(open),
      (error: unknown) => isWanted && failed(error),
    );
    return () => {
      isWanted = false;
    };
  }, [versionId]);
  useEffect(() => {
    const asking = new AbortController();
    ask(asking.signal).then(
      (counts) => !asking.signal.aborted && answered(counts),
      (error: unknown) => !asking.signal.aborted && failed(error),
    );
    return () => asking.abort();
  }, [versionId, key]);

  return {
    grid,
    part,
    setPart,
    id,
    choose: (value: string) => setChosen((before) => ({ ...before, [part]: value })),
    scope,
    /** Null until the server has told. */
    counts: told?.key === key ? told.counts : null,
    problem,
  };
}
