import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { foldForSearch } from '@/lib/format/collate';
import { readRemarks } from '../read-ratings';
import { describeRemarks, type Remark } from './describe-remarks';
import { getResults } from './get-results';
import type { FindRemarksInput } from './input';

export interface FoundRemarks {
  remarks: Remark[];
  /** Of all that fit. */
  total: number;
}

const atOnce = 20;

/**
 * The next 20 remarks of a closed cycle that fit, the lowest scores first, and how many fit in all; none before closing and
 * where results are withheld. Throws NOT_FOUND.
 */
export async function findRemarks(
  ctx: TenantContext,
  { id, touchpointId, brandId, kind, find, from }: FindRemarksInput,
): Promise<FoundRemarks> {
  const results = await getResults(ctx, id);
  if (results.kind !== 'told') return { remarks: [], total: 0 };
  const written = await withTenant.read(ctx, 'audit:read', (tx) => readRemarks(tx, ctx, id));
  const wanted = foldForSearch(find);
  const found = describeRemarks(results.snapshot, written)
    .filter(
      (remark) =>
        (touchpointId === null || remark.touchpointId === touchpointId) &&
        (brandId === null || remark.brandId === brandId) &&
        (kind !== 'proposed' || remark.proposedChange !== '') &&
        (kind !== 'follow-up' || remark.followUp) &&
        foldForSearch([remark.touchpoint, remark.note, remark.proposedChange].join(' ')).includes(wanted),
    )
    .sort((a, b) => (a.score ?? 11) - (b.score ?? 11));
  return { remarks: found.slice(from, from + atOnce), total: found.length };
}
