import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { activityOf, eventsOf, failureOf } from './make-touchpoints';
import { fingerprint } from './make-world';

/** A call of a verb; what it names comes from a world: ids of records by their names in the test. */
export type Call<World> = (ctx: TenantContext, world: World) => Promise<unknown>;

export interface Verb<World> {
  name: string;
  /** What it records. */
  action: string;
  /** What open pages are told in the end, where the test says so. */
  told?: { kind: string; op: string };
  run: Call<World>;
  /**
   * Calls that name a record of the given world, `run` unless told; made with a foreign one, and with one that does not
   * exist. Empty where the verb names nothing.
   */
  foreign?: Call<World>[];
  /** What such a call is refused with, where it is not NOT_FOUND. */
  refusal?: string;
  /** A call that is not right, and the field that says so. */
  bad: Call<World>;
  field: string;
}

/** The same world with ids that nobody has. */
const absent = <World extends Record<string, string>>(world: World): World =>
  Object.fromEntries(Object.keys(world).map((key) => [key, newId()])) as World;

/** Which records of the world a call names. */
async function idsNamedBy<World extends Record<string, string>>(
  call: Call<World>,
  ctx: TenantContext,
): Promise<(keyof World)[]> {
  const named = new Set<keyof World>();
  const spy = new Proxy({} as World, {
    get: (_, key) => {
      named.add(key as keyof World);
      return newId();
    },
  });
  await failureOf(call(ctx, spy));
  return [...named];
}

/**
 * The rules that hold for every write verb: it works, is recorded and told to open pages; it is forbidden to roles that
 * only read; it names the field that is not right; it neither finds nor touches what belongs to another tenant.
 */
export function describeVerbs<World extends Record<string, string>>(
  verbs: readonly Verb<World>[],
  makeWorld: (ctx: TenantContext) => Promise<World>,
): void {
  describe.each(verbs)('$name', ({ action, told, run, bad, field }) => {
    it('works, is recorded, and is told to open pages', async () => {
      const { ctx } = await makeWorkspace();
      const world = await makeWorld(ctx);
      const toldBefore = (await eventsOf(ctx)).length;
      await run(ctx, world);
      const entry = (await activityOf(ctx)).find((one) => one.action === action);
      expect(entry).toBeDefined();
      expect(entry?.personId).not.toBeNull();
      const events = await eventsOf(ctx);
      expect(events.length).toBeGreaterThan(toldBefore);
      if (told) expect(events[0]).toMatchObject(told);
    });

    it('is forbidden to roles that only read', async () => {
      const { ctx, as } = await makeWorkspace();
      const world = await makeWorld(ctx);
      const before = await fingerprint(ctx);
      for (const role of ['viewer', 'auditor'] as const) {
        expect(await failureOf(run(await as(role), world))).toEqual({ code: 'FORBIDDEN' });
      }
      expect(await fingerprint(ctx)).toBe(before);
    });

    it('names the field of input that is not right, and writes nothing', async () => {
      const { ctx } = await makeWorkspace();
      const world = await makeWorld(ctx);
      const before = await fingerprint(ctx);
      expect(await failureOf(bad(ctx, world))).toEqual({ code: 'VALIDATION', field });
      expect(await fingerprint(ctx)).toBe(before);
    });
  });

  it.each(verbs.filter(({ foreign }) => foreign?.length !== 0))(
    '$name: what belongs to another tenant is not found and stays as it was',
    async ({ run, foreign = [run], refusal = 'NOT_FOUND' }) => {
      const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
      const [own, world] = [await makeWorld(mine.ctx), await makeWorld(theirs.ctx)];
      const before = [await fingerprint(mine.ctx), await fingerprint(theirs.ctx)];
      for (const call of foreign) {
        const refused = await failureOf(call(mine.ctx, world));
        expect(refused.code).toBe(refusal);
        expect(await failureOf(call(mine.ctx, absent(world)))).toEqual(refused);
        // One foreign id among own ones is enough to refuse the whole.
        const named = await idsNamedBy(call, mine.ctx);
        for (const key of named.length > 1 ? named : []) {
          const mixed = await failureOf(call(mine.ctx, { ...own, [key]: world[key] }));
          expect([key, mixed.code]).toEqual([key, refusal]);
        }
      }
      expect(await fingerprint(mine.ctx)).toBe(before[0]);
      expect(await fingerprint(theirs.ctx)).toBe(before[1]);
    },
  );
}
