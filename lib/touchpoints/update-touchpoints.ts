import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { compactTouchpoint } from './compact-touchpoint';
import { fieldOf, touchpointFieldNames } from './fields';
import { updateTouchpointsSchema, type UpdateTouchpointsInput } from './input';
import { readTouchpoints } from './read-touchpoints';
import { requireReferences } from './require-references';
import { settleValues } from './settle-values';
import { tellTouchpoints } from './tell-touchpoints';
import type { TouchpointChange, TouchpointPatch, TouchpointRow, UpdateResult } from './types';
import { writePatches } from './write-patches';

interface AskedChange extends TouchpointChange {
  expected?: Record<string, string>;
}

const isLongText = (field: string) =>
  touchpointFieldNames.some((name) => name === field && fieldOf(name).kind === 'longText');

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Only the fields of the patch that differ from the row. */
function differing(row: TouchpointRow, patch: TouchpointPatch): TouchpointPatch {
  const entries = Object.entries(patch).filter(([field, value]) => {
    const now = row[field as keyof TouchpointPatch];
    return field === 'objectIds' || field === 'brandValueIds'
      ? !same([...(now as string[])].sort(), [...new Set(value as string[])].sort())
      : !same(now, value);
  });
  return Object.fromEntries(entries) as TouchpointPatch;
}

/** Long texts are compared with what the person saw; where somebody was faster, the text is left and both are shown. */
function withoutConflicts(
  row: TouchpointRow,
  change: AskedChange,
  conflicts: UpdateResult['conflicts'],
): TouchpointPatch {
  const patch = { ...change.patch };
  for (const [field, expected] of Object.entries(change.expected ?? {})) {
    if (!(field in patch) || !isLongText(field)) continue;
    const current = String(row[field as keyof TouchpointRow] ?? '');
    if (current === expected) continue;
    delete patch[field as keyof TouchpointPatch];
    conflicts.push({ id: row.id, field, current });
  }
  return patch;
}

function pick(row: TouchpointRow, patch: TouchpointPatch): TouchpointPatch {
  const fields = Object.keys(patch) as (keyof TouchpointPatch)[];
  return Object.fromEntries(fields.map((field) => [field, row[field]])) as TouchpointPatch;
}

/** Reads and locks the rows; all of them must be here. */
export async function lockTouchpoints(
  tx: TenantTx,
  ctx: TenantContext,
  ids: readonly string[],
): Promise<Map<string, TouchpointRow>> {
  const wanted = [...new Set(ids)];
  const rows = await readTouchpoints(tx, ctx, { ids: wanted, lock: true });
  if (rows.length !== wanted.length) throw new AppError('NOT_FOUND');
  return new Map(rows.map((row) => [row.id, row]));
}

/** Applies changes inside a transaction under way: the part that bulk edit, import and its undo share. */
export async function applyChanges(
  ctx: TenantContext,
  w: TenantWrite,
  asked: readonly AskedChange[],
): Promise<{
  changes: TouchpointChange[];
  inverse: TouchpointChange[];
  rows: Map<string, TouchpointRow>;
  conflicts: UpdateResult['conflicts'];
}> {
  const rows = await lockTouchpoints(
    w.tx,
    ctx,
    asked.map(({ id }) => id),
  );
  const conflicts: UpdateResult['conflicts'] = [];
  const changes: TouchpointChange[] = [];
  const inverse: TouchpointChange[] = [];
  for (const change of asked) {
    const row = rows.get(change.id);
    if (!row) continue;
    const patch = differing(row, settleValues(row, withoutConflicts(row, change, conflicts)));
    if (Object.keys(patch).length === 0) continue;
    changes.push({ id: row.id, patch });
    inverse.push({ id: row.id, patch: pick(row, patch) });
  }
  await requireReferences(
    w.tx,
    ctx,
    changes.map(({ patch }) => patch),
  );
  await writePatches(w.tx, ctx, changes, await w.personId());
  return { changes, inverse, rows, conflicts };
}

/**
 * Changes fields of one or many touchpoints (at most 5,000): the last writer of a field wins. Gives the rows as they
 * are now and the patch that takes the change back. Throws NOT_FOUND where any id or reference is not here (nothing is
 * written then) and VALIDATION with the field.
 */
export async function updateTouchpoints(
  ctx: TenantContext,
  input: UpdateTouchpointsInput,
): Promise<UpdateResult> {
  const { ids, patch, changes, mutationId } = parseInput(updateTouchpointsSchema, input);
  const asked: AskedChange[] = changes ?? [...new Set(ids)].map((id) => ({ id, patch: patch ?? {} }));
  if (new Set(asked.map(({ id }) => id)).size !== asked.length) {
    throw new AppError('VALIDATION', { field: 'changes', key: 'twice' });
  }
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        const { changes: made, inverse, rows, conflicts } = await applyChanges(ctx, w, asked);
        made.forEach(({ id, patch: after }, at) => {
          const label = after.name ?? rows.get(id)?.name ?? '';
          w.record({
            action: 'touchpoint.update',
            subject: { type: 'touchpoint', id, label },
            before: inverse[at]?.patch,
            after,
          });
        });
        const changed = made.map(({ id }) => id);
        tellTouchpoints(w, changed, 'update');
        const now = changed.length > 0 ? await readTouchpoints(w.tx, ctx, { ids: changed }) : [];
        return { rows: now.map(compactTouchpoint), inverse, conflicts };
      }),
    { mutationId },
  );
}
