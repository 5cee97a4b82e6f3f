import { createHash } from 'node:crypto';
import type { PartEnd } from './archive-format';

const lineFeed = 0x0a;

/**
 * Sums up the bytes of a part: SHA-256, size, and line feeds, which in COPY's text format are rows, because those within
 * a value are written as `\n`.
 */
export function makePartSum(): { add: (bytes: Uint8Array) => void; end: () => PartEnd } {
  const hash = createHash('sha256');
  let size = 0;
  let rows = 0;
  return {
    add: (bytes) => {
      hash.update(bytes);
      size += bytes.length;
      for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) rows += 1;
    },
    end: () => ({ rows, size, sha256: hash.digest('hex') }),
  };
}
