import { chunkLimit } from './archive-format';

/** The same bytes in full chunks: COPY gives a row at a time, and a line for every row would double the archive. */
export async function* inChunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < chunkLimit) continue;
    const all = Buffer.concat(waiting);
    const full = all.length - (all.length % chunkLimit);
    for (let at = 0; at < full; at += chunkLimit) yield all.subarray(at, at + chunkLimit);
    waiting = [all.subarray(full)];
    size = all.length - full;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
