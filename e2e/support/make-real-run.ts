import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { hash } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { closePools, gateDb } from '@/db/client';
import { users } from '@/db/schema/accounts';
import { auditVisits } from '@/db/schema/audit-visits';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import {
  change,
  changeOfWhole,
  figure,
  whole,
  type HandChange,
  type HandFigure,
} from '@/lib/views/testing/by-hand';
import { realRun, type LeftVisit, type MakeLeft } from '@/lib/views/testing/real-run';

/*
 * Makes three quarters of a retail brand on the stage's database and prints what they come to by hand. Run by a test in a
 * process of its own, because it works with the verbs of the server: it prints one visit of each auditor's that is left of
 * the last quarter, waits for a line until they are made in browsers, closes the quarter, and prints the figures.
 */
export interface LeftOfRun {
  brand: string;
  /** By their number. */
  emails: string[];
  visits: LeftVisit[];
}

export interface ClosedRun {
  email: string;
  cycleId: string;
  touchpoints: {
    name: string;
    figure: HandFigure;
    change: HandChange;
    /** Of the three quarters. */
    scores: number[];
  }[];
  overall: HandFigure & { change: Omit<HandChange, 'method'> };
}

const lines = createInterface({ input: process.stdin });
const say = (told: LeftOfRun | ClosedRun) => console.log(JSON.stringify(told));

/** Gives somebody the test's password. */
async function admit({ person: { userId } }: TenantContext): Promise<string> {
  const cost = { memoryCost: 1024, timeCost: 1, parallelism: 1 };
  const passwordHash = await hash(process.env.REAL_RUN_PASSWORD ?? '', cost);
  const account = { passwordHash, emailConfirmedAt: new Date() };
  await gateDb()
    .update(users)
    .set(account)
    .where(eq(users.id, userId ?? ''));
  return `${userId}@example.test`;
}

const leave: MakeLeft = async ({ ctx, auditors }, visits) => {
  const emails: string[] = [];
  for (const auditor of auditors) emails.push(await admit(auditor));
  say({ brand: `/o/${ctx.organization.slug}/${ctx.workspace.slug}`, emails, visits });
  await once(lines, 'line');
  for (const { visitId, place } of visits) {
    const [visit] = await withTenant.read(ctx, 'audit:read', (tx) =>
      tx.select({ state: auditVisits.state }).from(auditVisits).where(eq(auditVisits.id, visitId)),
    );
    if (visit?.state !== 'submitted') throw new Error(`The visit at ${place} is ${visit?.state}.`);
  }
};

try {
  const { ctx, cycles, brandId, touchpointIds, names } = await realRun(leave);
  const own = cycles.map(({ scores }) => scores.filter(({ brand }) => brand === brandId));
  const [, before = [], now = []] = own;
  say({
    email: await admit(ctx),
    cycleId: cycles[2].id,
    touchpoints: touchpointIds.map((id) => {
      const of = (scores: typeof now) => scores.filter(({ touchpoint }) => touchpoint === id);
      const scoresOf = (scores: typeof now) => of(scores).map(({ score }) => score);
      return {
        name: names.get(id) ?? '',
        figure: figure(scoresOf(now)),
        change: change(of(before), of(now)),
        scores: own.map((scores) => figure(scoresOf(scores)).score),
      };
    }),
    overall: { ...whole(now, touchpointIds), change: changeOfWhole(before, now, touchpointIds) },
  });
} finally {
  lines.close();
  await closePools();
}
