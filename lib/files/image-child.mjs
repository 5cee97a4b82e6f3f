// Decodes one image in a process of its own, so that a hostile file can cost this process at most, and encodes it anew:
// upright, in sRGB, without metadata.
// In: the bytes on stdin; purpose and limits as JSON in the first argument (see ChildOptions in read-image.ts).
// Out: a line of JSON, {"width":…,"height":…,"sizes":[main, small]} or {"refused":"…","values":{…}}; then the bytes.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import sharp from 'sharp';

const { purpose, sides, pixels, seconds, memoryBytes } = JSON.parse(process.argv[2]);

/** V8's limits do not count what libvips allocates: let the kernel refuse anything beyond a margin. */
function limitProcess() {
  const prlimit = '/usr/bin/prlimit';
  if (process.platform !== 'linux' || !existsSync(prlimit)) return;
  const now = /VmData:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  if (!now) return;
  const ceiling = Number(now) * 1024 + memoryBytes;
  try {
    execFileSync(prlimit, ['--pid', String(process.pid), `--data=${ceiling}`, `--cpu=${seconds}`], {
      stdio: 'ignore',
    });
  } catch {
    // A kernel or container that forbids it leaves the limit on pixels and the clock.
  }
}

async function readInput() {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts);
}

const within = (side) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true });

async function makeRenditions(image) {
  if (purpose === 'logo') {
    const main = await image()
      .resize(within(sides.logo))
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return [main];
  }
  const paper = { background: '#ffffff' };
  const main = await image()
    .resize(within(sides.photo))
    .flatten(paper)
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  const small = await sharp(main.data)
    .resize(within(sides.small))
    .jpeg({ quality: 76, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return [main, small];
}

async function readImage() {
  const input = await readInput();
  const image = () => sharp(input, { failOn: 'error', limitInputPixels: pixels }).autoOrient();
  const { width = 0, height = 0 } = await sharp(input, { limitInputPixels: false }).metadata();
  if (width * height > pixels) {
    const millions = (count) => Math.round(count / 1e5) / 10;
    return { refused: 'pixels', values: { pixels: millions(width * height), limit: millions(pixels) } };
  }
  const [main, small] = await makeRenditions(image);
  return { main, small };
}

limitProcess();
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
for (const kind of ['Jpeg', 'Png', 'Webp']) {
  sharp.unblock({ operation: [`VipsForeignLoad${kind}Buffer`] });
}
let answer;
try {
  answer = await readImage();
} catch {
  answer = { refused: 'damaged' };
}
const { main, small } = answer;
const head = main
  ? { width: main.info.width, height: main.info.height, sizes: [main.data.length, small?.data.length ?? 0] }
  : answer;
const out = [
  Buffer.from(`${JSON.stringify(head)}\n`),
  ...(main ? [main.data] : []),
  ...(small ? [small.data] : []),
];
await pipeline(Readable.from(out), process.stdout);
process.exit(0);
