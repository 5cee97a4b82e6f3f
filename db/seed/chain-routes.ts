import type { TenantContext } from '@/lib/auth/context';
import type { SaveLinkInput } from '@/lib/chains/input';
import { saveLink } from '@/lib/chains/save-link';

type Next = [to: number, data: SaveLinkInput['next'][number]['data']][];
type Figures = Partial<Omit<SaveLinkInput, 'id' | 'touchpointId' | 'next' | 'mergeIntoId' | 'handToUnitId'>>;

/** A chain of eight links that branches twice and rejoins: what comes next by place, and what a team knows of each link. */
const links: readonly (Figures & { next: Next; into?: number })[] = [
  { next: [[1, 'no']], customerActions: 2, staff: 0, minutes: 4, cost: 20 },
  {
    next: [
      [2, 'partly'],
      [3, 'no'],
    ],
    customerActions: 1,
    staff: 0,
    minutes: 6,
    cost: 35,
  },
  { next: [[4, 'yes']], customerActions: 1, staff: 0, minutes: 5, cost: 40, mark: 'drop' },
  {
    next: [[4, null]],
    staff: 1,
    minutes: 8,
    cost: 180,
    mark: 'merge',
    into: 4,
    thenMinutes: 3,
    thenCost: 60,
  },
  { next: [[5, 'yes']], customerActions: 2, staff: 1, minutes: 10, cost: 210 },
  {
    next: [
      [6, 'partly'],
      [7, 'no'],
    ],
    customerActions: 3,
    staff: 2,
    minutes: 15,
    cost: 450,
  },
  { next: [[7, 'yes']], customerActions: 1, staff: 1, mark: 'automate', thenMinutes: 2 },
  { next: [], customerActions: 2, staff: 1, minutes: 12, cost: 240 },
];

/** Draws the routes of the demo's chain over its touchpoints, in their order. */
export async function drawRoutes(
  ctx: TenantContext,
  id: string,
  touchpointIds: readonly string[],
): Promise<void> {
  const at = (place: number) => touchpointIds[place] ?? '';
  for (const [place, { next, into, ...figures }] of links.entries()) {
    await saveLink(ctx, {
      id,
      touchpointId: at(place),
      customerActions: null,
      staff: null,
      minutes: null,
      cost: null,
      mark: null,
      thenMinutes: null,
      thenCost: null,
      ...figures,
      mergeIntoId: into === undefined ? null : at(into),
      handToUnitId: null,
      next: next.map(([to, data]) => ({ touchpointId: at(to), data })),
    });
  }
}
