import 'server-only';
import { locales } from '@/db/values/accounts';
import { laneKinds, type LaneKind, type MapType } from '@/db/values/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { foldForSearch } from '@/lib/format/collate';
import { translator } from '@/lib/i18n/translator';
import { parseInput } from '@/lib/parse-input';
import { fromPortable, type LeftBehind } from './core/from-portable';
import { countPortable, fitToLimits, type CutCounts } from './core/portable-map';
import { importMapBody, type ImportMapInput } from './input';
import { insertMap } from './insert-map';
import { readMapFile, type MapFileWords } from './read-map-file';
import { makeFinders } from './read-portable';

/** What came in, or with `dryRun` what would. */
export interface MapImport {
  /** Null where nothing was brought in. */
  id: string | null;
  title: string;
  type: MapType;
  /** Of the part that one map can hold. */
  counts: ReturnType<typeof countPortable>;
  /** What the file has beyond that. */
  cut: CutCounts;
  isTooLarge: boolean;
  left: LeftBehind;
}

async function wordsFor(ctx: TenantContext): Promise<MapFileWords> {
  const words = await translator(ctx.workspace.contentLocale, 'maps');
  const laneNames = new Map<string, LaneKind>();
  for (const locale of locales) {
    const kinds = await translator(locale, 'enum');
    for (const kind of laneKinds) laneNames.set(foldForSearch(kinds(`laneKinds.${kind}`)), kind);
  }
  return { cost: words('costLane'), title: words('tableTitle'), stage: words('tableStage'), laneNames };
}

/**
 * Makes a map of a JSON file, or of a table as spreadsheets copy it. What the file names and the brand has is linked, personas too. Throws VALIDATION with the place
 * in the file, and `mapFileTooLarge` where the file has more than one map can hold and `fit` does not ask for the part that
 * fits.
 */
export async function importMap(ctx: TenantContext, input: ImportMapInput): Promise<MapImport> {
  const { text, fit, dryRun } = parseInput(importMapBody, input);
  const { map: file, cut } = fitToLimits(readMapFile(text, await wordsFor(ctx)));
  const isTooLarge = Object.values(cut).some((count) => count > 0);
  if (isTooLarge && !fit && !dryRun) {
    throw new AppError('VALIDATION', { field: 'text', key: 'mapFileTooLarge', values: { ...cut } });
  }
  const { title, type } = file;
  const about = { title, type, counts: countPortable(file), cut, isTooLarge };
  const language = file.language ?? ctx.workspace.contentLocale;
  if (dryRun) {
    if (!ctx.permissions.has('journey:write')) throw new AppError('FORBIDDEN');
    const find = await withTenant.read(ctx, 'journey:read', (tx) => makeFinders(ctx, tx));
    const { left } = fromPortable(file, { language, header: { title }, find });
    return { id: null, ...about, left };
  }
  return withTenant.write(ctx, 'journey:write', async (w) => {
    const find = await makeFinders(ctx, w.tx);
    const header = { title, ownerId: await w.personId() };
    const { map, left } = fromPortable(file, { language, header, find });
    await insertMap(ctx, w, map, {
      personaIds: (file.personas ?? []).flatMap((name) => find.persona(name) ?? []).slice(0, 5),
      action: 'journeyMap.import',
    });
    return { id: map.id, ...about, left };
  });
}
