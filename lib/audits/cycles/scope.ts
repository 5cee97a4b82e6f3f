import type { CycleScope } from '@/db/values/audits';
import type { Phase } from '@/db/values/touchpoints';
import type { ScopeInput } from './input';

interface Candidate {
  id: string;
  phase: Phase;
  channelId: string | null;
  kind: string | null;
}

/**
 * The touchpoints of a scope among those that can be scored: by a filter those that fit, else those that are named (the
 * chain's, the map's, the objects', the last cycle's, the list's).
 */
export function touchpointsInScope<Touchpoint extends Candidate>(
  scope: ScopeInput,
  candidates: readonly Touchpoint[],
  named: ReadonlySet<string>,
): Touchpoint[] {
  if (scope.by !== 'filter') return candidates.filter(({ id }) => named.has(id));
  const { phases, channelIds, kinds } = scope;
  const oneOf = (wanted: readonly string[], value: string | null) =>
    wanted.length === 0 || (value !== null && wanted.includes(value));
  return candidates.filter(
    ({ phase, channelId, kind }) =>
      oneOf(phases, phase) && oneOf(channelIds, channelId) && oneOf(kinds, kind),
  );
}

/** How a scope is told: a key below `audits.scope`, and the names that stand in its sentence. */
export function tellScope(
  scope: CycleScope,
  words: { phase: (phase: Phase) => string; kind: (kind: string) => string },
): { key: CycleScope['by'] | 'all'; names: string } {
  switch (scope.by) {
    case 'list':
      return { key: 'list', names: '' };
    case 'object':
      return { key: 'object', names: scope.names.join(', ') };
    case 'filter': {
      const names = [...scope.phases.map(words.phase), ...scope.channels, ...scope.kinds.map(words.kind)];
      return { key: names.length === 0 ? 'all' : 'filter', names: names.join(', ') };
    }
    default:
      return { key: scope.by, names: scope.name };
  }
}
