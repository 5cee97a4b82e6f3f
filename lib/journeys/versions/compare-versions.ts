import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { diffMaps } from '../core/diff-maps';
import { packMap } from '../core/pack-map';
import { shownMap } from '../core/shown-map';
import { readMap } from '../map-rows';
import { compareVersionsSchema, type CompareVersionsInput } from './input';
import { readMapRow, readVersion } from './read-versions';
import type { Comparison, MapContent, VersionSummary } from './types';
import { readNamesIn } from './version-content';

type State = MapContent & { version: VersionSummary | null };

const told = <V extends State>({ map, ...rest }: V) => ({ ...rest, map: packMap(map) });

/** Two versions of a map, or one and the map as it is now, the earlier one first, and what changed. Throws NOT_FOUND. */
export async function compareVersions(ctx: TenantContext, input: CompareVersionsInput): Promise<Comparison> {
  const { mapId, versionId, withId } = parseInput(compareVersionsSchema, input);
  return withTenant.read(ctx, 'journey:read', async (tx) => {
    const row = await readMapRow(tx, ctx, mapId);
    const one = await readVersion(tx, ctx, mapId, versionId);
    if (!withId) {
      const map = shownMap(await readMap(tx, ctx, row));
      const now: State = { version: null, map, names: await readNamesIn(tx, ctx, map) };
      return { before: told(one), after: told(now), diff: diffMaps(one.map, now.map) };
    }
    const other = await readVersion(tx, ctx, mapId, withId);
    const isLater = other.version.at > one.version.at;
    const [before, after] = isLater ? [one, other] : [other, one];
    return { before: told(before), after: told(after), diff: diffMaps(before.map, after.map) };
  });
}
