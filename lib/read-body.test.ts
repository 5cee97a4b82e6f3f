import { describe, expect, it } from 'vitest';
import type { AppError } from './errors';
import { readBody } from './read-body';

/** A request whose body comes piece by piece and never says its length; tells what was taken of it. */
function streamed(pieces: number, bytes: number) {
  let given = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (given === pieces) return controller.close();
      given += 1;
      controller.enqueue(new Uint8Array(bytes).fill(given));
    },
    cancel: () => {
      cancelled = true;
    },
  });
  const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
  return { request, given: () => given, cancelled: () => cancelled };
}

describe('the body of a request', () => {
  it('comes whole, in its order, up to the limit', async () => {
    const body = await readBody(streamed(3, 100).request, 300);
    expect([body.length, body[0], body[299]]).toEqual([300, 1, 3]);
    expect(await readBody(new Request('http://localhost/', { method: 'POST' }), 300)).toHaveLength(0);
  });

  it('is let go of as soon as it is longer than the limit, however long it would be', async () => {
    const endless = streamed(50_000, 1_000);
    const told = await readBody(endless.request, 10_000).then(
      () => 'taken',
      (error: AppError) => error.code,
    );
    expect(told).toBe('TOO_LARGE');
    expect(endless.cancelled()).toBe(true);
    expect(endless.given()).toBeLessThan(20);
  });

  it('is not begun where its length is said to be beyond the limit', async () => {
    const { request } = streamed(1, 1);
    request.headers.set('content-length', '301');
    const refused = new Error('said by the caller');
    await expect(readBody(request, 300, () => refused as never)).rejects.toBe(refused);
    expect(request.bodyUsed).toBe(false);
  });
});
