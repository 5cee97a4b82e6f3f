import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { readContent, readForm, readVersions } from '../form-rows';
import { diffForm } from './diff-form';
import { planUpdate } from './plan-criteria';
import { readPlaces, readShared } from './read-shared';
import type { FormUpdate } from './types';

type Form = Awaited<ReturnType<typeof readForm>>;
type Shared = NonNullable<Awaited<ReturnType<typeof readShared>>>;

/** The template of a form where it has a newer version than was looked at here. Throws NOT_FOUND otherwise, and in the archive. */
export async function readNewer(ctx: TenantContext, form: Form) {
  const { sourceFormId, sourceVersion, sourceBase } = form;
  const source = sourceFormId ? await readShared(ctx, sourceFormId) : undefined;
  if (form.archivedAt || !source || !sourceBase || !sourceVersion || source.version <= sourceVersion) {
    throw new AppError('NOT_FOUND');
  }
  return { source, base: sourceBase, seen: sourceVersion };
}

/** The form as it stands, the template as it would be here, and what lies between them. */
export async function compare(tx: TenantTx, ctx: TenantContext, form: Form, source: Shared) {
  const [latest] = await readVersions(tx, ctx, form.id);
  const base = form.sourceBase;
  if (!latest || !base) throw new AppError('NOT_FOUND');
  const mine = await readContent(tx, ctx, latest);
  const places = await readPlaces(tx, ctx);
  const now = { rules: source.rules, criteria: planUpdate(source.criteria, base, places) };
  return { base, mine, now, places, changes: diffForm(base, now, mine) };
}

/**
 * What a newer version of a form's template changes, compared with the draft or, where there is none, with the latest
 * version. Throws NOT_FOUND where the form has no template or is archived, where the template is not shared any more, or where
 * there is nothing newer.
 */
export async function getFormUpdate(ctx: TenantContext, id: string): Promise<FormUpdate> {
  const form = await withTenant.read(ctx, 'audit:manage', (tx) => readForm(tx, ctx, id));
  const { source, seen } = await readNewer(ctx, form);
  const { changes, places } = await withTenant.read(ctx, 'audit:manage', (tx) =>
    compare(tx, ctx, form, source),
  );
  return {
    form: {
      id,
      name: form.name,
      revision: form.updatedAt.toISOString(),
    },
    template: { name: source.name, brand: source.brand },
    from: seen,
    version: source.version,
    changes,
    places: Object.fromEntries(places.map((place) => [place.id, place.name])),
  };
}
