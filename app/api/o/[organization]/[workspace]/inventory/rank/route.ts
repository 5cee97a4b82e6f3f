import { workspaceRoute } from '@/lib/auth/route';
import { setVipRankSchema } from '@/lib/touchpoints/input';
import { setVipRank } from '@/lib/touchpoints/set-vip-rank';

export const POST = workspaceRoute('touchpoint:write', { body: setVipRankSchema }, async ({ ctx, body }) =>
  setVipRank(ctx, body),
);
