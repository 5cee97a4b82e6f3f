import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { unfinishedBytes } from './decode';
import type { Encoding } from './table';

export interface DetectedEncoding {
  encoding: Encoding;
  /** True with a byte order mark or where the text is plain ASCII or valid UTF-8; otherwise a guess to be confirmed. */
  certain: boolean;
}

const singleByte = ['windows-1250', 'windows-1251', 'windows-1252', 'iso-8859-2', 'koi8-r'] as const;

// Letters beyond ASCII of the languages that these encodings serve.
const latinLetters = new Set(
  'ąćęłńóśźżáčďéěíňřšťúůýžăâîșțşţàèìòùêëïôûüçñäöåæøßœőűľĺŕĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽĂÂÎȘȚŞŢÀÈÖÜÄÅÆØÇÑŐŰĽ',
);
const lowerCyrillic = /[а-яё]/;
const upperCyrillic = /[А-ЯЁ]/;
const punctuation = new Set('–—„”“’‘…«»•°€№§\u00a0');

/** The encoding of a text by its first bytes: byte order mark, else UTF-8 if valid, else the likeliest code page. */
export function detectEncoding(head: Buffer, complete: boolean): DetectedEncoding {
  if (head.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])))
    return { encoding: 'utf-8', certain: true };
  if (head.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return { encoding: 'utf-16le', certain: true };
  if (head.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))) return { encoding: 'utf-16be', certain: true };
  const wide = zeroPattern(head);
  if (wide) return { encoding: wide, certain: true };
  const whole = complete ? head : head.subarray(0, head.length - unfinishedBytes(head));
  if (isUtf8(whole)) return { encoding: 'utf-8', certain: true };
  return { encoding: likeliestCodePage(head), certain: false };
}

/** UTF-16 without a mark: in most languages' text every second byte of most pairs is zero. */
function zeroPattern(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(Math.floor(head.length / 2), 2048);
  if (pairs < 2) return undefined;
  let low = 0;
  let high = 0;
  for (let at = 0; at < pairs; at += 1) {
    if (head[at * 2] === 0) high += 1;
    if (head[at * 2 + 1] === 0) low += 1;
  }
  if (low > pairs * 0.4 && high < pairs * 0.05) return 'utf-16le';
  if (high > pairs * 0.4 && low < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** chardet tells scripts apart well and the Latin code pages badly: its confidence counts for half, the letters for half. */
function likeliestCodePage(head: Buffer): Encoding {
  const confidence = new Map(analyse(head).map((match) => [match.name.toLowerCase(), match.confidence]));
  let best: Encoding = 'windows-1252';
  let bestScore = -Infinity;
  for (const encoding of singleByte) {
    const score = (confidence.get(encoding) ?? 0) / 100 + plausibility(iconv.decode(head, encoding));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

/** From −1 to 1: how much the characters beyond ASCII look like words of a European language. */
function plausibility(text: string): number {
  let points = 0;
  let seen = 0;
  let before = '';
  for (const letter of text) {
    if (letter > '\x7f') {
      seen += 1;
      points += pointsOf(letter, before);
    }
    before = letter;
  }
  return seen === 0 ? 0 : Math.max(-1, points / seen);
}

function pointsOf(letter: string, before: string): number {
  if (letter <= '\x9f') return -3;
  // KOI8-R and windows-1251 swap the cases of each other: a capital inside a word gives the wrong one away.
  if (upperCyrillic.test(letter)) return lowerCyrillic.test(before) ? -2 : 0.9;
  if (lowerCyrillic.test(letter)) return 1;
  if (latinLetters.has(letter)) return 1;
  return punctuation.has(letter) ? 0.5 : -1;
}
