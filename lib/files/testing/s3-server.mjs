// A server that speaks S3, in a process of its own: node s3-server.mjs <folder> <bucket>. Prints its port.
import { createRequire } from 'node:module';

const S3rver = createRequire(import.meta.url)('@20minutes/s3rver');
const [, , directory, bucket] = process.argv;
const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory,
  configureBuckets: [{ name: bucket, configs: [] }],
});
const { port } = await server.run();
process.stdout.write(`${port}\n`);
// Ends with whoever started it.
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
