import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { and, eq, inArray } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { translator, type Translator } from '@/lib/i18n/translator';
import type { MappingInput } from '@/lib/imports/mapping/mapping-schema';
import { importFile } from '@/lib/ratings/commit-import';
import { createSegment } from '@/lib/segments/create-segment';
import { addFromLibrary } from '@/lib/touchpoints/add-from-library';
import { createTouchpoints } from '@/lib/touchpoints/create-touchpoints';
import { libraryKey } from '@/lib/touchpoints/library-key';
import { readAirportSurveyCounts } from './airport-survey/counts';
import { expandCounts, type SampleRespondent } from './airport-survey/expand-counts';
import { airportJudgement, judgeTouchpoints } from './judge-touchpoints';

/** Items of the survey that are entries of the airport library, under their library names. */
const surveyedEntries: Readonly<Record<string, string>> = {
  artwork: 'artwork-and-exhibitions',
  restaurants: 'food-and-drink',
  shops: 'shops',
  signs: 'signs-inside',
  walkways: 'escalators-elevators-walkways',
  screens: 'information-screens',
  'information-arrivals': 'information-booth-arrivals',
  'information-departures': 'information-booth-departures',
  wifi: 'wi-fi',
  'road-signs': 'signs-on-roads',
  parking: 'parking',
  'air-train': 'airtrain',
  'parking-shuttle': 'long-term-parking-shuttle',
  'rental-cars': 'rental-car-centre',
  safety: 'feeling-safe',
  'getting-there': 'getting-to-the-airport',
  'finding-the-way': 'finding-the-way',
  security: 'passing-security',
};

/** Items about cleanliness become parts of the place that they are about. */
const cleanlinessOf: Readonly<Record<string, string>> = {
  'clean-boarding-areas': 'boarding-areas',
  'clean-air-train': 'airtrain',
  'clean-rental-cars': 'rental-car-centre',
  'clean-restaurants': 'food-and-drink',
  'clean-restrooms': 'restrooms',
};

async function idsByEntry(ctx: TenantContext, entries: readonly string[]): Promise<Map<string, string>> {
  const keys = entries.map((entry) => libraryKey('airport', entry));
  const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select({ id: touchpoints.id, key: touchpoints.libraryKey })
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), inArray(touchpoints.libraryKey, keys))),
  );
  return new Map(rows.map(({ id, key }) => [(key ?? '').split('/')[1] ?? '', id]));
}

/** Makes the inventory of the airport; gives the touchpoint of each item of the survey. */
async function makeInventory(ctx: TenantContext, withParts: boolean): Promise<Map<string, string>> {
  await addFromLibrary(ctx, { libraryId: 'airport' });
  const survey = readAirportSurveyCounts();
  const byEntry = await idsByEntry(ctx, [...Object.values(surveyedEntries), ...Object.values(cleanlinessOf)]);
  const byItem = new Map(
    Object.entries(surveyedEntries).map(([item, entry]) => [item, byEntry.get(entry) ?? '']),
  );
  for (const [item, entry] of withParts ? Object.entries(cleanlinessOf) : []) {
    const name = survey.touchpoints.find(({ key }) => key === item)?.name ?? item;
    const parentId = byEntry.get(entry);
    const { rows } = await createTouchpoints(ctx, {
      items: [{ name }],
      defaults: {
        phase: 'during',
        involvement: 'passive',
        control: 'owned',
        kind: 'facility',
        dataKind: 'measured',
      },
      parentId,
    });
    byItem.set(item, await idOf(ctx, name));
    if (rows.length !== 1) throw new Error(`The touchpoint ${name} was not made.`);
  }
  return byItem;
}

async function idOf(ctx: TenantContext, name: string): Promise<string> {
  const [row] = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select({ id: touchpoints.id })
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), eq(touchpoints.name, name))),
  );
  return row?.id ?? '';
}

const attributes = ['purpose', 'ageGroup'] as const;

function csvOf(respondents: readonly SampleRespondent[], items: readonly string[]): string {
  const header = ['respondent', 'weight', ...attributes, 'overall', 'recommendation', ...items];
  const lines = respondents.map((respondent) => {
    const scores = new Map(respondent.ratings.map(({ touchpoint, score }) => [touchpoint, score]));
    const cells = [
      respondent.key,
      respondent.weight,
      ...attributes.map((name) => respondent.attributes[name] ?? ''),
      scores.get('airport-as-a-whole') ?? '',
      scores.get('recommendation') ?? '',
      ...items.map((item) => scores.get(item) ?? ''),
    ];
    return cells.join(',');
  });
  return [header.join(','), ...lines].join('\n');
}

function mappingOf(year: number, byItem: ReadonlyMap<string, string>, t: Translator): MappingInput {
  const fiveSteps = { min: 1, max: 5 };
  return {
    version: 1,
    name: 'Passenger survey',
    file: { encoding: 'utf-8', delimiter: ',', header: true },
    layout: 'wide',
    period: { kind: 'year', start: `${year}-01-01` },
    defaults: { scale: fiveSteps, missing: [''] },
    columns: [
      { column: 'respondent', role: 'respondent' },
      { column: 'weight', role: 'weight' },
      {
        column: 'purpose',
        role: 'attribute',
        attribute: 'purpose',
        label: t('purpose'),
        values: {
          business: t('purposes.business'),
          leisure: t('purposes.leisure'),
          other: t('purposes.other'),
        },
      },
      {
        column: 'ageGroup',
        role: 'attribute',
        attribute: 'age',
        label: t('age'),
        values: { 'under-35': t('ages.under-35'), '35-54': t('ages.35-54'), '55-plus': t('ages.55-plus') },
      },
      { column: 'overall', role: 'overall', scale: fiveSteps },
      { column: 'recommendation', role: 'recommendation', scale: { min: 0, max: 10 } },
      ...[...byItem].map(([item, id]) => ({
        column: item,
        role: 'touchpoint' as const,
        touchpoint: { match: 'id' as const, id },
      })),
    ],
  };
}

/** Segments by what the survey knows of respondents. Their shares of all customers are examples, and say so. */
async function makeSegments(ctx: TenantContext, t: Translator): Promise<void> {
  const is = (attribute: string, value: string) => ({ attribute, operator: 'is' as const, value });
  const of = (...conditions: ReturnType<typeof is>[]) => ({
    match: 'all' as const,
    groups: [{ match: 'all' as const, conditions }],
  });
  const about = { shareSource: t('segments.shareSource'), shareOn: '2017-12-31' };
  const business = is('purpose', t('purposes.business'));
  const leisure = is('purpose', t('purposes.leisure'));
  const young = is('age', t('ages.under-35'));
  await createSegment(ctx, { name: t('segments.business'), share: 0.2, ...about, rules: of(business) });
  await createSegment(ctx, {
    name: t('segments.youngLeisure'),
    share: 0.55,
    ...about,
    rules: of(leisure, young),
  });
  await createSegment(ctx, {
    name: t('segments.older'),
    share: 0.2,
    ...about,
    rules: of(is('age', t('ages.55-plus'))),
  });
}

interface AirportOptions {
  /** One of how many answers of the survey is re-created; 5 makes a fifth (docs/decisions/0011). */
  oneIn?: number;
  /** Adds the items about cleanliness as parts of their places; their names are in English only. */
  withParts?: boolean;
}

/**
 * An airport whose ratings are re-created from the published distributions of a passenger survey: brought in through
 * the importer, like anybody's, with words in the brand's language.
 */
export async function fillAirportBrand(
  ctx: TenantContext,
  { oneIn = 5, withParts = true }: AirportOptions = {},
): Promise<void> {
  const t = await translator(ctx.workspace.contentLocale, 'sample');
  const byItem = await makeInventory(ctx, withParts);
  await judgeTouchpoints(ctx, airportJudgement);
  const respondents = expandCounts(readAirportSurveyCounts(), { oneIn });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'touchstone-seed-'));
  try {
    for (const year of [...new Set(respondents.map((respondent) => respondent.year))]) {
      const name = `passenger-survey-${year}.csv`;
      const file = path.join(folder, name);
      await writeFile(
        file,
        csvOf(
          respondents.filter((respondent) => respondent.year === year),
          [...byItem.keys()],
        ),
      );
      await importFile(ctx, { path: file, name }, mappingOf(year, byItem, t));
    }
    await makeSegments(ctx, t);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
