import { constants, inflateSync } from 'node:zlib';

export interface ReadPdf {
  pages: number;
  title: string;
  language: string;
  /** What its pages say, in the order in which it is drawn, without regard to where. */
  text: string;
}

/** Of a stream that happens to end in a line break, the last byte is taken for one. */
const loosely = { finishFlush: constants.Z_SYNC_FLUSH };

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** A font: glyph → text, from its ToUnicode map, and how many digits a glyph is written with. */
interface Font {
  digits: number;
  glyphs: Map<number, string>;
}

function readFont(map: string): Font {
  const glyphs = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      glyphs.set(Number.parseInt(glyph, 16), utf16(text));
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi,
    )) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      const start = Number.parseInt(text, 16);
      for (let at = first; at <= last; at++) glyphs.set(at, String.fromCharCode(start + at - first));
    }
  }
  return { digits: /begincodespacerange\s*<([0-9a-f]+)>/i.exec(map)?.[1]?.length ?? 4, glyphs };
}

/** A text of the PDF's own description: UTF-16 in hex or in escaped bytes, or plain. */
function readText(raw: string | undefined): string {
  if (!raw) return '';
  if (raw.startsWith('<')) return utf16(raw.slice(1, -1).replace(/^feff/i, ''));
  const bytes = raw
    .slice(1, -1)
    .replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replace(/\\(.)/g, '$1');
  return bytes.startsWith('þÿ') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes;
}

/**
 * What a PDF of Chromium says, for tests: its text can only be read where it is text and not a picture of one. Knows what
 * that browser writes and no other kind of PDF.
 */
export function readPdf(bytes: Buffer): ReadPdf {
  const raw = bytes.toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/(\d+) 0 obj\s(.*?)endobj/gs)].map(([, id = '', body = '']) => [id, body] as const),
  );
  const streamOf = (body: string): string => {
    const [, data = ''] = /stream\r?\n(.*?)\r?\nendstream/s.exec(body) ?? [];
    const stored = Buffer.from(data, 'latin1');
    return (body.includes('/FlateDecode') ? inflateSync(stored, loosely) : stored).toString('latin1');
  };
  const fonts = new Map<string, Font>();
  for (const [, name = '', font = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '') ?? [];
    if (map) fonts.set(name, readFont(streamOf(objects.get(map) ?? '')));
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  const text = pages
    .map((body) => {
      const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(body) ?? [];
      let font: Font | undefined;
      let said = '';
      const words = /\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)> Tj|\[(.*?)\] TJ|(ET)\b/gis;
      for (const [, name, one, many, end] of streamOf(objects.get(contents) ?? '').matchAll(words)) {
        if (name) font = fonts.get(name);
        const hex = one ?? [...(many ?? '').matchAll(/<([0-9a-f]+)>/gi)].map(([, part]) => part).join('');
        for (let at = 0; font && at < hex.length; at += font.digits) {
          said += font.glyphs.get(Number.parseInt(hex.slice(at, at + font.digits), 16)) ?? '';
        }
        if (end) said += '\n';
      }
      return said;
    })
    .join('\n');
  const catalogue = [...objects.values()].find((body) => /\/Type \/Catalog\b/.test(body)) ?? '';
  const string = '(\\((?:[^\\\\)]|\\\\.)*\\)|<[0-9a-fA-F]*>)';
  return {
    pages: pages.length,
    title: readText(new RegExp(`/Title ${string}`).exec(raw)?.[1]),
    // Parts of a page may be in a language of their own; the catalogue says that of the whole.
    language: readText(new RegExp(`/Lang ${string}`).exec(catalogue)?.[1]),
    text,
  };
}
