import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partBytes } from './limits';
import { sendPhoto, type EvidenceTransport } from './send-photo';
import type { EvidencePhoto } from './types';

const photo: EvidencePhoto = {
  id: 'p1',
  touchpointId: 't1',
  criterionId: null,
  width: 1,
  height: 1,
  takenAt: null,
  position: null,
  note: '',
};
const announcement = { id: 'p1', touchpointId: 't1', size: 1 };
const isPassing = (error: unknown) => error instanceof TypeError;

/** A server that keeps what arrives; `fate` says of each call whether it is lost on the way there or back. */
function makeServer(size: number, fate: () => 'arrives' | 'lost' | 'answer lost' = () => 'arrives') {
  const server = { received: 0, done: false, parts: [] as number[], kept: 0 };
  const answer = async <Result>(work: () => Result): Promise<Result> => {
    const what = fate();
    if (what === 'lost') throw new TypeError('lost');
    const result = work();
    if (what === 'answer lost') throw new TypeError('lost');
    return result;
  };
  const progress = () => ({ received: server.received, done: server.done });
  const transport: EvidenceTransport = {
    begin: () => answer(progress),
    part: (_id, offset, bytes) =>
      answer(() => {
        if (offset === server.received) {
          server.received += bytes.size;
          server.parts.push(bytes.size);
        }
        return progress();
      }),
    finish: () =>
      answer(() => {
        if (server.received !== size) throw new Error('incomplete');
        if (!server.done) server.kept += 1;
        server.done = true;
        return photo;
      }),
  };
  return { server, transport };
}

describe('sendPhoto', () => {
  it('cuts a photo into parts and tells how far it is', async () => {
    const size = 2 * partBytes + 10;
    const { server, transport } = makeServer(size);
    const shares: number[] = [];
    const options = { isPassing, wait: async () => undefined, onProgress: (one: number) => shares.push(one) };
    await sendPhoto(transport, announcement, new Blob([new Uint8Array(size)]), options);
    expect(server.parts).toEqual([partBytes, partBytes, 10]);
    expect(shares).toEqual([partBytes / size, (2 * partBytes) / size, 1]);
  });

  it('waits longer while nothing arrives, and patiently anew after progress', async () => {
    const size = partBytes + 1;
    // begin, begin, part, part, part, begin, part, finish
    const fates = [
      'lost',
      'arrives',
      'lost',
      'arrives',
      'arrives',
      'lost',
      'arrives',
      'arrives',
      'arrives',
    ] as const;
    let call = 0;
    const { transport } = makeServer(size, () => fates[call++] ?? 'arrives');
    const waits: number[] = [];
    const wait = async (tries: number) => void waits.push(tries);
    await sendPhoto(transport, announcement, new Blob([new Uint8Array(size)]), { isPassing, wait });
    expect(waits).toEqual([1, 2, 1]);
  });

  it('does not hurry where the server loses what it has', async () => {
    const { server, transport } = makeServer(10);
    const waits: number[] = [];
    const forgetful: EvidenceTransport = {
      ...transport,
      part: (...args) =>
        waits.length < 3 ? Promise.resolve({ received: 0, done: false }) : transport.part(...args),
    };
    const wait = async (tries: number) => void waits.push(tries);
    await sendPhoto(forgetful, announcement, new Blob(['0123456789']), { isPassing, wait });
    expect([waits, server.kept]).toEqual([[1, 2, 3], 1]);
  });

  it('gives up at what does not pass', async () => {
    const { transport } = makeServer(10);
    const refused = { ...transport, part: () => Promise.reject(new Error('closed')) };
    const sent = sendPhoto(refused, announcement, new Blob(['0123456789']), {
      isPassing,
      wait: async () => undefined,
    });
    await expect(sent).rejects.toThrow('closed');
  });

  it('ends with one whole photo, wherever the connection breaks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 * partBytes }),
        fc.array(fc.constantFrom('arrives', 'lost', 'answer lost'), { maxLength: 40 }),
        async (size, fates) => {
          let call = 0;
          const { server, transport } = makeServer(size, () => fates[call++] ?? 'arrives');
          const blob = new Blob([new Uint8Array(size)]);
          await sendPhoto(transport, announcement, blob, { isPassing, wait: async () => undefined });
          expect([server.received, server.kept]).toEqual([size, 1]);
          expect(server.parts.reduce((sum, one) => sum + one, 0)).toBe(size);
        },
      ),
      { numRuns: 60 },
    );
  });
});
