import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { compactTouchpoint } from './compact-touchpoint';
import { pasteTouchpointsSchema, type PasteTouchpointsInput } from './table/input';
import { lockWorkspace } from './lock-workspace';
import { parsePasted } from './paste';
import { readTouchpoints } from './read-touchpoints';
import { requireAgreement } from './table/agree';
import { applyPlan, type AppliedChange } from './table/apply-plan';
import { planInWorkspace } from './table/plan-in-workspace';
import type { RowState } from './table/types';
import { tellTouchpoints } from './tell-touchpoints';
import type { CompactTouchpoint } from './types';

export interface PasteResult {
  counts: Record<RowState, number>;
  rows: CompactTouchpoint[];
  /** To take it back: delete what was made, and put back what each changed row had before. */
  inverse: { created: string[]; changed: AppliedChange[] };
}

/**
 * Brings in what was pasted (an HTML table, tab separated text or a list of names) as previewed, in one transaction.
 * Throws VALIDATION at `rows.<line>.<field>` for the first wrong cell unless `skipErrors`, and CONFLICT where the
 * inventory has changed since the preview.
 */
export async function pasteTouchpoints(
  ctx: TenantContext,
  input: PasteTouchpointsInput,
): Promise<PasteResult> {
  const parsed = parseInput(pasteTouchpointsSchema, input);
  const { html, text, skipErrors, expected, mutationId, ...choices } = parsed;
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        await lockWorkspace(ctx, w, 'names');
        await lockWorkspace(ctx, w, 'tree');
        const { plan, existing } = await planInWorkspace(w.tx, ctx, parsePasted({ html, text }), choices);
        requireAgreement(plan, { skipErrors, expected });
        const { created, changed } = await applyPlan(ctx, w, plan, existing, choices);
        const ids = [...created, ...changed.map(({ id }) => id)];
        if (ids.length > 0) {
          w.record({
            action: 'touchpoint.paste',
            subject: { type: 'touchpoint', id: null, label: '' },
            after: { created: created.length, updated: changed.length },
          });
        }
        tellTouchpoints(w, created, 'create');
        tellTouchpoints(
          w,
          changed.map(({ id }) => id),
          'update',
        );
        const rows = ids.length > 0 ? await readTouchpoints(w.tx, ctx, { ids }) : [];
        return { counts: plan.counts, rows: rows.map(compactTouchpoint), inverse: { created, changed } };
      }),
    { mutationId },
  );
}
