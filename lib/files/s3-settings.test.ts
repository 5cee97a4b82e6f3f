import { expect, it } from 'vitest';
import { readS3Settings } from './s3-settings';

it('reads the address of a bucket', () => {
  expect(readS3Settings('s3://me:a%2Fb%2Bc@storage.example:9000/photos?region=eu-central-1')).toEqual({
    endpoint: 'https://storage.example:9000',
    bucket: 'photos',
    region: 'eu-central-1',
    accessKeyId: 'me',
    secretAccessKey: 'a/b+c',
  });
  expect(readS3Settings('s3+http://me:secret@127.0.0.1:9000/photos')).toMatchObject({
    endpoint: 'http://127.0.0.1:9000',
    region: 'us-east-1',
  });
});

it.each([
  'nothing',
  'https://me:secret@storage.example/photos',
  's3://storage.example/photos',
  's3://me@storage.example/photos',
  's3://me:secret@storage.example',
  's3://me:secret@storage.example/photos/of/2026',
  's3://me:secret@storage.example/..',
])('takes no %s', (address) => {
  expect(readS3Settings(address)).toBeNull();
});
