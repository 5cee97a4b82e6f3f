import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { ImportError } from './import-error';
import type { Encoding } from './table';
import type { Tokenizer } from './tokenizer';

/** Turns bytes into text piece by piece; a character cut in two waits for its other half. */
export interface StreamDecoder {
  push(bytes: Buffer): string;
  finish(): string;
}

/** Bytes that are no text in their encoding, with the text of the same piece that comes before them. */
export class UndecodableBytes extends Error {
  constructor(
    readonly encoding: Encoding,
    readonly textBefore: string,
  ) {
    super(`no ${encoding}`);
  }

  /** The sentence for people, once the text before was pushed to the tokenizer: row and column where it breaks. */
  refusal(tokenizer: Tokenizer): ImportError {
    tokenizer.push(this.textBefore);
    return new ImportError('badEncoding', { encoding: this.encoding, ...tokenizer.position() }, this);
  }
}

/** A decoder of one of the encodings we read. Throws UndecodableBytes where UTF-8 or UTF-16 is broken. */
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
      if (!isUtf8(text)) throw new UndecodableBytes('utf-8', readableBeginning(text));
      return text.toString('utf8');
    },
    finish() {
      if (half.length > 0) throw new UndecodableBytes('utf-8', '');
      return '';
    },
  };
}

/** The text of the longest beginning that is UTF-8. */
function readableBeginning(bytes: Buffer): string {
  const isReadable = (length: number) => {
    const part = bytes.subarray(0, length);
    return isUtf8(part.subarray(0, length - unfinishedBytes(part)));
  };
  let readable = 0;
  for (let broken = bytes.length; broken - readable > 1;) {
    const middle = Math.floor((readable + broken) / 2);
    if (isReadable(middle)) readable = middle;
    else broken = middle;
  }
  const part = bytes.subarray(0, readable);
  return part.toString('utf8', 0, readable - unfinishedBytes(part));
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

/** Whether the unit at `at` is the first half of a character beyond the basic plane. */
function isHighSurrogate(bytes: Buffer, at: number, encoding: 'utf-16le' | 'utf-16be'): boolean {
  if (at < 0) return false;
  const unit = encoding === 'utf-16be' ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function utf16Decoder(encoding: 'utf-16le' | 'utf-16be'): StreamDecoder {
  let half: Buffer = Buffer.alloc(0);
  return {
    push(bytes) {
      const joined = half.length === 0 ? bytes : Buffer.concat([half, bytes]);
      const even = joined.length - (joined.length % 2);
      const whole = even - (isHighSurrogate(joined, even - 2, encoding) ? 2 : 0);
      half = Buffer.from(joined.subarray(whole));
      const text = Buffer.from(joined.subarray(0, whole));
      return (encoding === 'utf-16be' ? text.swap16() : text).toString('utf16le').toWellFormed();
    },
    finish() {
      if (half.length % 2 !== 0) throw new UndecodableBytes(encoding, '');
      return half.length === 0 ? '' : '\uFFFD';
    },
  };
}
