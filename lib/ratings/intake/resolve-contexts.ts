import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { brands, objects } from '@/db/schema/brands';
import { periods } from '@/db/schema/ratings';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import type { Context } from '@/lib/imports/mapping/evaluation';
import { foldName } from '@/lib/imports/mapping/fold-name';
import type { NamedRow } from '../import-types';

export interface ResolvedContext {
  periodId: string;
  brandId: string;
  objectId: string | null;
}

export interface ResolvedContexts {
  /** In the order of the contexts. */
  contexts: ResolvedContext[];
  made: { periods: NamedRow[]; brands: NamedRow[]; objects: NamedRow[] };
}

/** Finds rows by a key and names the missing ones, once each. */
class Finder<Wish> {
  private readonly ids = new Map<string, string>();
  readonly made: (NamedRow & { wish: Wish })[] = [];

  constructor(known: Iterable<readonly [string, string]>) {
    for (const [key, id] of known) if (!this.ids.has(key)) this.ids.set(key, id);
  }

  find(key: string, name: string, wish: Wish): string {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = newId();
    this.ids.set(key, id);
    this.made.push({ id, name, wish });
    return id;
  }

  names(): NamedRow[] {
    return this.made.map(({ id, name }) => ({ id, name }));
  }
}

const inSlices = async <T>(rows: readonly T[], write: (slice: T[]) => Promise<unknown>) => {
  for (let at = 0; at < rows.length; at += 1_000) await write(rows.slice(at, at + 1_000));
};

async function resolvePeriods(
  ctx: TenantContext,
  w: TenantWrite,
  contexts: readonly Context[],
  make: boolean,
) {
  const known = await w.tx.select().from(periods).where(eq(periods.workspaceId, ctx.workspace.id));
  const finder = new Finder<Context['period']>(
    known.map(({ kind, startsOn, endsOn, id }) => [`${kind} ${startsOn} ${endsOn}`, id] as const),
  );
  const ids = contexts.map(({ period }) => {
    const { kind, start, end, label } = period;
    return finder.find(`${kind} ${start} ${end}`, label ?? `${start}/${end}`, period);
  });
  if (make) {
    await inSlices(finder.made, (slice) =>
      w.tx.insert(periods).values(
        slice.map(({ id, wish }) => ({
          workspaceId: ctx.workspace.id,
          id,
          kind: wish.kind,
          startsOn: wish.start,
          endsOn: wish.end,
          label: wish.label,
        })),
      ),
    );
  }
  return { ids, made: finder.names() };
}

async function resolveBrands(
  ctx: TenantContext,
  w: TenantWrite,
  contexts: readonly Context[],
  make: boolean,
) {
  const known = await w.tx
    .select({ id: brands.id, name: brands.name, kind: brands.kind })
    .from(brands)
    .where(and(eq(brands.workspaceId, ctx.workspace.id), isNull(brands.deletedAt)))
    .orderBy(asc(brands.createdAt), asc(brands.id));
  const own = known.find(({ kind }) => kind === 'own');
  const finder = new Finder<'own' | 'competitor'>(known.map(({ id, name }) => [foldName(name), id] as const));
  const ids = contexts.map(({ brand }) => {
    if (brand !== null) return finder.find(foldName(brand), brand, 'competitor');
    return own ? own.id : finder.find(foldName(ctx.workspace.name), ctx.workspace.name, 'own');
  });
  if (make) {
    const by = await w.personId();
    await inSlices(finder.made, (slice) =>
      w.tx.insert(brands).values(
        slice.map(({ id, name, wish }) => ({
          workspaceId: ctx.workspace.id,
          id,
          name,
          kind: wish,
          createdBy: by,
          updatedBy: by,
        })),
      ),
    );
  }
  return { ids, made: finder.names() };
}

async function resolveObjects(
  ctx: TenantContext,
  w: TenantWrite,
  contexts: readonly Context[],
  brandIds: readonly string[],
  make: boolean,
) {
  if (contexts.every(({ object }) => object === null)) return { ids: contexts.map(() => null), made: [] };
  const known = await w.tx
    .select({ id: objects.id, name: objects.name, kind: objects.kind, brandId: objects.brandId })
    .from(objects)
    .where(and(eq(objects.workspaceId, ctx.workspace.id), isNull(objects.deletedAt)));
  const finder = new Finder<{ brandId: string; kind: (typeof known)[number]['kind'] }>(
    known.map(({ id, name, kind, brandId }) => [`${brandId} ${kind} ${foldName(name)}`, id] as const),
  );
  const ids = contexts.map(({ object }, at) => {
    const brandId = brandIds[at];
    if (!object || !brandId) return null;
    const { name, kind } = object;
    return finder.find(`${brandId} ${kind} ${foldName(name)}`, name, { brandId, kind });
  });
  if (make) {
    const by = await w.personId();
    await inSlices(finder.made, (slice) =>
      w.tx.insert(objects).values(
        slice.map(({ id, name, wish }) => ({
          workspaceId: ctx.workspace.id,
          id,
          name,
          ...wish,
          createdBy: by,
          updatedBy: by,
        })),
      ),
    );
  }
  return { ids, made: finder.names() };
}

/**
 * Finds the periods, brands and objects that a file is about, and makes the missing ones where `make` allows; otherwise
 * those get ids that nobody has, so that a preview finds nothing of theirs. Rows without a brand belong to the workspace's own, which is made by the workspace's name where there is none.
 */
export async function resolveContexts(
  ctx: TenantContext,
  w: TenantWrite,
  contexts: readonly Context[],
  make: boolean,
): Promise<ResolvedContexts> {
  const period = await resolvePeriods(ctx, w, contexts, make);
  const brand = await resolveBrands(ctx, w, contexts, make);
  const object = await resolveObjects(ctx, w, contexts, brand.ids, make);
  return {
    contexts: period.ids.map((periodId, at) => ({
      periodId,
      brandId: brand.ids[at] ?? '',
      objectId: object.ids[at] ?? null,
    })),
    made: { periods: period.made, brands: brand.made, objects: object.made },
  };
}
