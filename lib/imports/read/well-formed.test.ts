import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJourney } from '../journey/read-journey';
import { parseMappingText } from '../mapping/parse-mapping';
import { createDecoder } from './decode';
import { nameColumns } from './name-columns';
import { beginningOf, wellFormed, wellFormedJson } from './well-formed';

const half = '\uD83D';
const whole = '\u{1F600}';

describe('texts without halves of characters', () => {
  it('keep what is whole and lose what is not', () => {
    expect(wellFormed(`a${half}b${whole}\0`)).toBe(`a\uFFFDb${whole}\uFFFD`);
    expect(wellFormedJson(JSON.parse('{"\\ud83d":["\\udc00x",1,null,{"a":"\\u0000"}]}'))).toEqual({
      '\uFFFD': ['\uFFFDx', 1, null, { a: '\uFFFD' }],
    });
  });

  it('come out of any value of JSON, in keys and texts', () => {
    const text = fc.array(fc.constantFrom('a', half, '\uDE00', whole, '\0')).map((parts) => parts.join(''));
    const value = fc.letrec((tie) => ({
      any: fc.oneof(text, fc.integer(), fc.array(tie('any')), fc.dictionary(text, tie('any'))),
    })).any;
    fc.assert(
      fc.property(value, (given) => {
        const kept = JSON.stringify(wellFormedJson(given));
        expect(kept).not.toMatch(/\\ud[89a-f]|\\u0000/);
      }),
    );
  });

  it('leave alone what is well-formed already, and what is no plain value', () => {
    const given = { name: whole, at: new Date(0), bytes: new Uint8Array([0]), list: [{ note: 'a' }] };
    expect(wellFormedJson(given)).toBe(given);
    const kept = wellFormedJson({ ...given, note: half }) as typeof given;
    expect([kept.at, kept.bytes, kept.list]).toEqual([given.at, given.bytes, given.list]);
    expect(kept.at).toBe(given.at);
  });

  it('are not cut in the middle of a character', () => {
    expect(beginningOf(`ab${whole}`, 3)).toBe('ab');
    expect(beginningOf(`ab${whole}`, 4)).toBe(`ab${whole}`);
    expect(nameColumns([`${'x'.repeat(189)}${whole}`])).toEqual(['x'.repeat(189)]);
  });
});

describe('where text enters', () => {
  const decode = (bytes: Buffer, encoding: 'utf-16le' | 'utf-16be', size: number) => {
    const decoder = createDecoder(encoding);
    let text = '';
    for (let at = 0; at < bytes.length; at += size) text += decoder.push(bytes.subarray(at, at + size));
    return text + decoder.finish();
  };

  it('UTF-16 is decoded whole, in pieces of any size, and broken pairs are replaced', () => {
    const text = `a${whole}${half}b\uDE00${whole}${half}`;
    for (const size of [1, 2, 3, 4, 5, 100]) {
      const little = Buffer.from(text, 'utf16le');
      expect(decode(little, 'utf-16le', size)).toBe(text.toWellFormed());
      expect(decode(Buffer.from(little).swap16(), 'utf-16be', size)).toBe(text.toWellFormed());
    }
  });

  it('mappings and journeys cannot spell what no text can hold', () => {
    const mapping = parseMappingText(
      `{"version":1,"name":"\\ud800","layout":"wide","period":{"kind":"year","start":"2025-01-01"},
        "columns":[{"column":"a","role":"touchpoint","touchpoint":{"match":"new","name":"Till \\ud83d"},"scale":{"min":1,"max":5}},
        {"column":"b","role":"attribute","attribute":"age","values":{"1\\udc00":"young\\u0000"}}]}`,
    );
    expect(JSON.stringify(mapping)).not.toMatch(/\\u/);
    expect(mapping.columns[1]).toMatchObject({ values: { '1\uFFFD': 'young\uFFFD' } });
    const journey = readJourney(
      '{"version":1,"title":"x\\ud800","stages":[{"name":"a","touchpoints":[{"name":"b\\u0000"}]}]}',
    );
    expect(journey).toMatchObject({ title: 'x\uFFFD', stages: [{ touchpoints: [{ name: 'b\uFFFD' }] }] });
  });
});
