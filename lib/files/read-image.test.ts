import { spawnSync } from 'node:child_process';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { imageLimits, keptSides } from './image-limits';
import { readImage } from './read-image';
import { makeImage } from './testing/make-image';

async function refusalOf(bytes: Uint8Array) {
  const error = await readImage(bytes, 'photo').then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`Not refused as expected: ${String(error)}`);
  const { code, field, key, values } = error;
  return { code, field, key, values };
}

/** A PNG that claims to be so large, with hardly any bytes. */
function bomb(width: number, height: number): Buffer {
  const bytes = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082',
    'hex',
  );
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  // The sum of the header, so that it is believed.
  const table = Array.from({ length: 256 }, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n >>> 0;
  });
  let sum = 0xffffffff;
  for (const byte of bytes.subarray(12, 29)) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  bytes.writeUInt32BE((sum ^ 0xffffffff) >>> 0, 29);
  return bytes;
}

describe('an image that is taken in', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('may be a %s, and is kept as a JPEG', async (format) => {
    const image = await readImage(await makeImage({ format }), 'photo');
    expect(image).toMatchObject({ contentType: 'image/jpeg', width: 80, height: 60 });
    expect(image.sha256).toMatch(/^[0-9a-f]{64}$/);
    const { format: kept } = await sharp(image.main).metadata();
    expect(kept).toBe('jpeg');
  });

  it('is turned upright, and leaves place and author of its taking behind', async () => {
    const sent = await makeImage({ width: 80, height: 40, orientation: 6 });
    const before = await sharp(sent).metadata();
    expect(before.exif?.length).toBeGreaterThan(20);
    const { main, width, height } = await readImage(sent, 'photo');
    expect([width, height]).toEqual([40, 80]);
    const after = await sharp(main).metadata();
    expect([after.exif, after.icc, after.xmp, after.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    // What was the left half of the sensor is the upper half of the picture.
    const pixel = async (top: number) =>
      [...(await sharp(main).extract({ left: 20, top, width: 1, height: 1 }).raw().toBuffer())].map(
        (value) => value > 220,
      );
    expect(await pixel(5)).toEqual([true, true, true]);
    expect(await pixel(75)).toEqual([false, false, false]);
  });

  it('is made as small as it is needed, with a rendition for lists', async () => {
    const { main, small, width, height } = await readImage(
      await makeImage({ width: 4096, height: 1024 }),
      'photo',
    );
    expect([width, height]).toEqual([2048, 512]);
    expect(await sharp(main).metadata()).toMatchObject({ width: 2048 });
    expect(await sharp(small ?? Buffer.alloc(0)).metadata()).toMatchObject({ width: 480, height: 120 });
  });

  it('as a logo keeps its transparency, as a photo lies on white', async () => {
    const clear = await sharp({
      create: { width: 600, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const logo = await readImage(clear, 'logo');
    expect(logo).toMatchObject({ contentType: 'image/png', width: 256, height: 128, small: null });
    expect(await sharp(logo.main).metadata()).toMatchObject({ hasAlpha: true });
    const photo = await readImage(clear, 'photo');
    expect([...(await sharp(photo.main).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  it('gives the same bytes for the same picture', async () => {
    const [a, b] = await Promise.all([
      readImage(await makeImage(), 'photo'),
      readImage(await makeImage(), 'photo'),
    ]);
    expect(a.sha256).toBe(b.sha256);
  });
});

describe('a bad file is refused with a sentence of its own', () => {
  it.each([
    ['GIF', () => makeImage({ format: 'gif' })],
    ['TIFF', () => makeImage({ format: 'tiff' })],
    ['AVIF', () => makeImage({ format: 'avif' })],
    ['HEIC', async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['SVG', async () => Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['PDF', async () => Buffer.from('%PDF-1.7\n')],
  ])('%s', async (kind, make) => {
    expect(await refusalOf(await make())).toEqual({
      code: 'VALIDATION',
      field: 'file',
      key: 'files.error.kind',
      values: { kind },
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a text', Buffer.from('name,score\nShop,7'), 'noImage'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'noImage'],
    ['a zip', Buffer.from('PK\x03\x04'), 'noImage'],
    ['only the beginning of a JPEG', Buffer.from('ffd8ffe000104a4649460001', 'hex'), 'damaged'],
    ['a PNG without its picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'damaged'],
    ['a WebP of nothing', Buffer.from('RIFF\x04\0\0\0WEBP', 'latin1'), 'damaged'],
  ])('%s', async (_what, bytes, key) => {
    expect(await refusalOf(bytes)).toMatchObject({ code: 'VALIDATION', key: `files.error.${key}` });
  });

  it('a photo that was cut on its way', async () => {
    const whole = await makeImage({ width: 800, height: 600 });
    expect(await refusalOf(whole.subarray(0, whole.length * 0.6))).toMatchObject({
      key: 'files.error.damaged',
    });
  });

  it('a GIF or a script that calls itself a JPEG by name only never reaches a decoder', async () => {
    const both = Buffer.concat([Buffer.from('GIF89a'), await makeImage()]);
    expect(await refusalOf(both)).toMatchObject({ key: 'files.error.kind', values: { kind: 'GIF' } });
  });

  it('a small file that unfolds to more pixels than are taken', async () => {
    expect(await refusalOf(bomb(60_000, 60_000))).toMatchObject({
      key: 'files.error.pixels',
      values: { pixels: 3600, limit: 50 },
    });
  });

  it('too many bytes', async () => {
    expect(await refusalOf(Buffer.alloc(imageLimits.bytes + 1))).toMatchObject({
      code: 'TOO_LARGE',
      field: 'file',
      key: 'files.error.bytes',
    });
  });
});

it('many at once are taken in turn, and each is answered', async () => {
  const sent = await Promise.all(
    ['#111111', '#444444', '#777777', '#aaaaaa', '#bbbbbb'].map((colour) => makeImage({ colour })),
  );
  const kept = await Promise.all(sent.map((bytes) => readImage(bytes, 'photo')));
  expect(new Set(kept.map(({ sha256 }) => sha256)).size).toBe(5);
});

it.each(['gif', 'tiff', 'avif'] as const)(
  'the decoder itself opens no %s, whatever has let it pass before',
  async (format) => {
    const options = { purpose: 'photo', sides: keptSides, pixels: 1e6, seconds: 5, memoryBytes: 1e9 };
    const script = path.join(process.cwd(), 'lib/files/image-child.mjs');
    const { stdout } = spawnSync(process.execPath, [script, JSON.stringify(options)], {
      input: await makeImage({ format }),
    });
    expect(stdout.toString()).toBe('{"refused":"damaged"}\n');
  },
);
