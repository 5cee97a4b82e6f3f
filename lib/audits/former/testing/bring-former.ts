import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { uploadImport } from '@/lib/ratings/upload-import';
import { getResults } from '../../results/get-results';
import type { Snapshot } from '../../results/snapshot';
import { commitFormer } from '../commit-former';
import type { FormerMapping } from '../former-mapping';
import type { FormerCycle, FormerResult } from '../former-types';
import { analyseFormer } from '../get-former';

/** Two quarters of three visits: Till 4, 5, 5 then 7, 8, 8; Shop 6, 7, 8 then 7, 7, 10; Fitting 2, 3 and no more. */
export const quarters = `Date;Place;Auditor;Touchpoint;Score;Note
2025-01-20;North;Ann;Till;4;slow
2025-01-20;North;Ann;Shop;6;
2025-01-20;North;Ann;Fitting;2;no light
2025-02-03;North;Bob;Till;5;
2025-02-03;North;Bob;Shop;7;
2025-02-03;North;Bob;Fitting;3;
2025-03-01;South;Ann;Till;5;
2025-03-01;South;Ann;Shop;8;
2025-03-01;South;Ann;Fitting;n/a;
2025-04-20;North;Ann;Till;7;
2025-04-20;North;Ann;Shop;7;
2025-05-03;North;Bob;Till;8;
2025-05-03;North;Bob;Shop;7;
2025-06-01;South;Ann;Till;8;
2025-06-01;South;Ann;Shop;10;
2025-06-01;South;Ann;Window;12;
`;

export async function* buffers(content: Uint8Array) {
  yield await Promise.resolve(content);
}
const bytes = (content: string) => buffers(Buffer.from(content));
export const upload = async (ctx: TenantContext, content: string, name = 'audits.csv') =>
  (await uploadImport(ctx, name, bytes(content), 'audit')).importId;
export const proposed = async (ctx: TenantContext, importId: string) => {
  const { mapping } = await analyseFormer(ctx, importId, 'Audit');
  return { ...mapping, scale: { min: 0, max: 10 } } satisfies FormerMapping;
};
export async function bring(ctx: TenantContext, content = quarters, more: Partial<FormerMapping> = {}) {
  const importId = await upload(ctx, content);
  const result = await commitFormer(ctx, importId, { ...(await proposed(ctx, importId)), ...more });
  return { importId, cycles: cyclesOf(result) };
}
export const cyclesOf = (result: FormerResult): FormerCycle[] => {
  if (result.kind !== 'brought') throw new Error(result.kind);
  return result.cycles;
};
export async function told(ctx: TenantContext, id: string | undefined): Promise<Snapshot> {
  const results = await getResults(ctx, id ?? '');
  if (results.kind !== 'told') throw new Error(results.kind);
  return results.snapshot;
}
export const at = (snapshot: Snapshot, name: string) => {
  const id = snapshot.touchpoints.find((one) => one.name === name)?.id;
  return snapshot.results.touchpoints.find((one) => one.id === id);
};
export const counts = (ctx: TenantContext) =>
  withTenant.read(ctx, 'audit:read', async (tx) => {
    const here = ctx.workspace.id;
    const [row] = await tx.execute<Record<string, number>>(sql`
      select (select count(*)::int from audit_cycles where workspace_id = ${here}) as cycles,
        (select count(*)::int from audit_ratings where workspace_id = ${here}) as ratings,
        (select count(*)::int from responses where workspace_id = ${here}) as responses,
        (select count(*)::int from rating_rollups where workspace_id = ${here}) as rollups,
        (select count(*)::int from audit_forms where workspace_id = ${here}) as forms,
        (select count(*)::int from periods where workspace_id = ${here}) as periods,
        (select count(*)::int from workspace_people where workspace_id = ${here}) as people,
        (select count(*)::int from touchpoints where workspace_id = ${here} and deleted_at is null) as touchpoints,
        (select count(*)::int from objects where workspace_id = ${here} and deleted_at is null) as places`);
    return row;
  });
