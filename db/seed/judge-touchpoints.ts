import { and, eq, inArray } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { LifecycleStage } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { judgePriorities } from '@/lib/priorities/judge-priorities';
import { translator } from '@/lib/i18n/translator';
import { moveToStage } from '@/lib/touchpoints/lifecycle/move-to-stage';
import { setVipRank } from '@/lib/touchpoints/set-vip-rank';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';

/** What a team has agreed on: its TOP-10 in their order, and where in its life a touchpoint stands; library keys. */
export interface Judgement {
  top: readonly string[];
  /** How well improving it would repay its cost, 0–10, where they have judged it. */
  worth: Readonly<Record<string, number>>;
  stages: Readonly<Record<LifecycleStage, readonly string[]>>;
}

/** An airport: screens and food grow, desks give way to them, and the shuttle to the car park ends with the train. */
export const airportJudgement: Judgement = {
  top: [
    'airport/passing-security',
    'airport/finding-the-way',
    'airport/getting-to-the-airport',
    'airport/feeling-safe',
    'airport/restrooms',
    'airport/food-and-drink',
    'airport/information-screens',
    'airport/signs-inside',
    'airport/wi-fi',
    'airport/airtrain',
  ],
  worth: {
    'airport/passing-security': 4,
    'airport/finding-the-way': 8,
    'airport/getting-to-the-airport': 3,
    'airport/feeling-safe': 5,
    'airport/restrooms': 8,
    'airport/food-and-drink': 7,
    'airport/information-screens': 6.5,
    'airport/signs-inside': 9,
    'airport/wi-fi': 6,
  },
  stages: {
    entry: ['airport/app', 'airport/map-reviews'],
    growth: [
      'airport/artwork-and-exhibitions',
      'airport/flight-status',
      'airport/food-and-drink',
      'airport/information-screens',
      'airport/social-media',
      'airport/taxi-and-ride-pick-up',
    ],
    saturation: [
      'airport/airtrain',
      'airport/baggage-claim',
      'airport/boarding-areas',
      'airport/check-in-hall',
      'airport/finding-the-way',
      'airport/passing-security',
      'airport/passport-control',
      'airport/restrooms',
      'airport/shops',
      'airport/signs-inside',
      'airport/website',
      'airport/wi-fi',
    ],
    decline: [
      'airport/information-booth-arrivals',
      'airport/information-booth-departures',
      'airport/parking',
      'airport/rental-car-centre',
    ],
    death: ['airport/long-term-parking-shuttle'],
  },
};

/** A furniture shop: people and rooms still sell, the online shop grows, the telephone loses to both. */
export const shopJudgement: Judgement = {
  top: [
    'retail/showroom',
    'retail/staff',
    'retail/online-shop',
    'online-shop/product-page',
    'retail/order-fulfilment',
    'retail/reviews-and-testimonials',
    'online-shop/returns',
    'retail/word-of-mouth',
    'retail/website',
    'retail/checkout-lines',
  ],
  worth: {
    'retail/showroom': 4,
    'retail/staff': 7,
    'retail/online-shop': 6,
    'online-shop/product-page': 8,
    'retail/order-fulfilment': 5,
    'retail/reviews-and-testimonials': 7,
    'online-shop/returns': 8.5,
    'retail/checkout-lines': 9,
  },
  stages: {
    entry: ['retail/kiosks-and-tills', 'retail/customer-portal'],
    growth: [
      'retail/content-marketing',
      'retail/in-store-events',
      'retail/online-shop',
      'retail/product-demo-videos',
      'retail/reviews-and-testimonials',
      'online-shop/product-page',
      'online-shop/tracking',
    ],
    saturation: [
      'retail/ads-and-promotions',
      'retail/checkout-lines',
      'retail/order-fulfilment',
      'retail/showroom',
      'retail/staff',
      'retail/store-locations',
      'retail/website',
      'retail/word-of-mouth',
      'online-shop/returns',
    ],
    decline: ['retail/auto-attendant-and-ivr', 'retail/on-hold-messages', 'retail/service-phone-lines'],
    death: ['retail/directory-listings'],
  },
};

type Reason = 'launched' | 'rises' | 'stands' | 'falls' | 'replaced';
type Life = readonly [stage: LifecycleStage, monthsAgo: number, reason: Reason][];

/** How touchpoints came to the stage in which they are. */
const lives: Readonly<Record<LifecycleStage, Life>> = {
  entry: [['entry', 4, 'launched']],
  growth: [
    ['entry', 20, 'launched'],
    ['growth', 9, 'rises'],
  ],
  saturation: [
    ['growth', 22, 'rises'],
    ['saturation', 8, 'stands'],
  ],
  decline: [
    ['saturation', 22, 'stands'],
    ['decline', 7, 'falls'],
  ],
  death: [
    ['decline', 16, 'falls'],
    ['death', 3, 'replaced'],
  ],
};

/** The first day of a month, `YYYY-MM-DD`. */
function monthsAgo(count: number): string {
  const day = new Date();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - count);
  return day.toISOString().slice(0, 10);
}

/** Lets touchpoints go through their lives, a third of them each month later, so that stages have a history. */
async function live(ctx: TenantContext, stage: LifecycleStage, ids: readonly string[]): Promise<void> {
  const t = await translator(ctx.workspace.contentLocale, 'sample');
  for (const later of [0, 1, 2]) {
    const some = ids.filter((_, at) => at % 3 === later);
    if (some.length === 0) continue;
    for (const [reached, months, reason] of lives[stage])
      await moveToStage(ctx, {
        ids: some,
        stage: reached,
        since: monthsAgo(months - later),
        reason: t(`lives.${reason}`),
      });
  }
}

async function idsByKey(ctx: TenantContext, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select({ id: touchpoints.id, key: touchpoints.libraryKey })
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), inArray(touchpoints.libraryKey, [...keys]))),
  );
  return new Map(rows.flatMap(({ id, key }) => (key === null ? [] : [[key, id]])));
}

/** Writes a judgement on touchpoints that came from libraries, the first ones of the TOP-10 with the largest impact; one that the brand does not have is an error. */
export async function judgeTouchpoints(ctx: TenantContext, { top, worth, stages }: Judgement): Promise<void> {
  const staged = Object.entries(stages) as [LifecycleStage, readonly string[]][];
  const ids = await idsByKey(ctx, [...top, ...staged.flatMap(([, keys]) => keys)]);
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The brand ${ctx.workspace.slug} has no touchpoint ${key}.`);
    return id;
  };
  for (const [stage, keys] of staged) await live(ctx, stage, keys.map(idOf));
  for (const [at, key] of top.entries()) await setVipRank(ctx, { id: idOf(key), rank: at + 1 });
  await updateTouchpoints(ctx, {
    changes: top.map((key, at) => ({ id: idOf(key), patch: { impact: 10 - at / 2 } })),
  });
  await judgePriorities(ctx, {
    of: 'touchpoint',
    judgements: Object.entries(worth).map(([key, costEffectiveness]) => ({
      id: idOf(key),
      costEffectiveness,
    })),
  });
}
