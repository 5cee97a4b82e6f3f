import type { TenantContext } from '@/lib/auth/context';
import { addFromLibrary } from '@/lib/touchpoints/add-from-library';
import { createTouchpoints } from '@/lib/touchpoints/create-touchpoints';
import { judgeTouchpoints, shopJudgement } from './judge-touchpoints';

/** A furniture shop: shop and online shop from the libraries, the second added by a colleague; no ratings yet. */
export async function fillShopBrand(ctx: TenantContext, colleague: TenantContext): Promise<void> {
  await addFromLibrary(ctx, { libraryId: 'retail' });
  await addFromLibrary(colleague, {
    libraryId: 'online-shop',
    entryIds: ['search', 'product-page', 'payment', 'tracking', 'returns', 'complaint'],
    presence: 'existing',
  });
  await judgeTouchpoints(ctx, shopJudgement);
}

/** A young maker of bicycles: a handful of touchpoints as somebody typed them in a first hour, most of it unfilled. */
export async function fillYoungBrand(ctx: TenantContext): Promise<void> {
  const items = [
    { name: 'Test ride', phase: 'before' as const, involvement: 'active' as const },
    { name: 'Instagram', phase: 'before' as const },
    { name: 'Workshop counter', phase: 'during' as const },
    { name: 'First service reminder', phase: 'after' as const },
  ];
  await createTouchpoints(ctx, { items, defaults: { phase: 'before' } });
}
