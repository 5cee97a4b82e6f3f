import { packMap } from '../../core/pack-map';
import { filledCells } from '../../core/read-map';
import { runOperations } from '../../core/run-operations';
import type { LogEntry, MapState } from '../../core/types';
import type { MapNews } from '../../types';
import type { MapKeep } from '../map-keep';
import type { MapNetwork } from '../map-network';
import type { RawConflict } from '../conflicts';

/** What becomes of a call: it never arrives, or its answer never does. */
export type Fate = 'through' | 'request lost' | 'answer lost';

/** A server of one map that decides as the real one does, behind a network that loses things. */
export function fakeServer(first: MapState) {
  let map = first;
  let revision = 0;
  const log: LogEntry[] = [];
  const newsAfter = (after: number): MapNews => ({
    entries: log.filter(({ sequence }) => sequence > after),
    sequence: map.sequence,
    revision,
    reset: false,
  });
  return {
    map: () => map,
    log,
    newsAfter,
    /** Changes the map past its log, as a merge of touchpoints does. */
    change(work: (map: MapState) => MapState) {
      map = work(map);
      revision += 1;
    },
    /** The network of one client; `fate` says what becomes of its next calls. */
    network(fate: () => Fate): MapNetwork {
      return {
        async send({ operations, after }) {
          const lot = fate();
          if (lot === 'request lost') throw new TypeError('network');
          const sent = operations.filter(({ id }) => !log.some((entry) => entry.id === id));
          const run = runOperations(map, sent, {
            writerOf: (version) => log.find(({ sequence }) => sequence === version)?.clientId,
            filledCells: filledCells(map).size,
          });
          map = run.map;
          log.push(...run.entries);
          if (lot === 'answer lost') throw new TypeError('network');
          const ids = new Set(operations.map(({ id }) => id));
          return { ...newsAfter(after), results: log.filter(({ id }) => ids.has(id)) };
        },
        load: async () => ({ map: packMap(map), revision, archived: false }),
      };
    },
  };
}

/** The keep of a device in memory; stays when a page is closed. */
export function memoryKeep(): MapKeep {
  let waiting: Awaited<ReturnType<MapKeep['read']>>['waiting'] = [];
  let conflicts: RawConflict[] = [];
  return {
    read: async () => ({ waiting, conflicts }),
    async change({ add = [], drop = [], conflicts: added = [] }) {
      waiting = [...waiting.filter(({ id }) => !drop.includes(id)), ...add];
      conflicts = [...conflicts.filter(({ id }) => !drop.includes(id)), ...added];
    },
  };
}
