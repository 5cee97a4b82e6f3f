import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { withTenant } from '@/lib/auth/tenant';
import { currentSequence, readEvents } from './read-events';

describe('live events', () => {
  it('are numbered without a gap in the order of commits, however many write at once', async () => {
    const { ctx } = await makeWorkspace();
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        withTenant.write(ctx, 'touchpoint:write', async (w) => {
          for (let n = 0; n <= index % 3; n += 1) w.emit({ kind: 'touchpoint', id: null, op: 'update' });
        }),
      ),
    );
    const last = await currentSequence(ctx);
    const { events, gap } = await readEvents(ctx, 0);
    expect(gap).toBe(false);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    expect(last).toBe(60);
  });

  it('go on where the reader stood', async () => {
    const { ctx } = await makeWorkspace();
    for (let n = 0; n < 3; n += 1) {
      await withTenant.write(ctx, 'touchpoint:write', async (w) =>
        w.emit({ kind: 'touchpoint', id: null, op: 'update' }),
      );
    }
    const { events } = await readEvents(ctx, 2);
    expect(events.map(({ seq }) => seq)).toEqual([3]);
  });

  it('of a write that fails are never seen', async () => {
    const { ctx } = await makeWorkspace();
    const failing = withTenant.write(ctx, 'touchpoint:write', async (w) => {
      w.emit({ kind: 'touchpoint', id: null, op: 'update' });
      throw new Error('after the change');
    });
    await expect(failing).rejects.toThrow('after the change');
    expect(await currentSequence(ctx)).toBe(0);
  });

  it('stay within their workspace', async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    await withTenant.write(theirs.ctx, 'touchpoint:write', async (w) =>
      w.emit({ kind: 'touchpoint', id: null, op: 'create' }),
    );
    expect((await readEvents(mine.ctx, 0)).events).toEqual([]);
  });
});
