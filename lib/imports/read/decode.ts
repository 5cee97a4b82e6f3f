import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { ImportError } from './import-error';
import type { Encoding } from './table';

/** Turns bytes into text piece by piece; a character cut in two waits for its other half. */
export interface StreamDecoder {
  push(bytes: Buffer): string;
  finish(): string;
}

/** A decoder of one of the encodings we read. Throws ImportError `badEncoding` where UTF-8 or UTF-16 is broken. */
export function createDecoder(encoding: Encoding): StreamDecoder {
  if (encoding === 'utf-8') return utf8Decoder();
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16Decoder(encoding);
  const decoder = iconv.getDecoder(encoding);
  return {
    push: (bytes) => (isAscii(bytes) ? bytes.toString('latin1') : decoder.write(bytes)),
    finish: () => decoder.end() ?? '',
  };
}

function utf8Decoder(): StreamDecoder {
  let half: Buffer = Buffer.alloc(0);
  return {
    push(bytes) {
      const joined = half.length === 0 ? bytes : Buffer.concat([half, bytes]);
      const whole = joined.length - unfinishedBytes(joined);
      half = Buffer.from(joined.subarray(whole));
      const text = joined.subarray(0, whole);
      if (isAscii(text)) return text.toString('latin1');
      if (!isUtf8(text)) throw new ImportError('badEncoding', { encoding: 'utf-8' });
      return text.toString('utf8');
    },
    finish() {
      if (half.length > 0) throw new ImportError('badEncoding', { encoding: 'utf-8' });
      return '';
    },
  };
}

/** How many bytes at the end begin a UTF-8 character that goes on in the next piece. */
export function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return size > back ? back : 0;
    }
  }
  return 0;
}

function utf16Decoder(encoding: 'utf-16le' | 'utf-16be'): StreamDecoder {
  let half: Buffer = Buffer.alloc(0);
  return {
    push(bytes) {
      const joined = half.length === 0 ? bytes : Buffer.concat([half, bytes]);
      const whole = joined.length - (joined.length % 2);
      half = Buffer.from(joined.subarray(whole));
      const text = Buffer.from(joined.subarray(0, whole));
      return (encoding === 'utf-16be' ? text.swap16() : text).toString('utf16le');
    },
    finish() {
      if (half.length > 0) throw new ImportError('badEncoding', { encoding });
      return '';
    },
  };
}
