import { AwsClient } from 'aws4fetch';
import { AppError } from '@/lib/errors';
import type { FileStore } from './file-store';
import type { S3Settings } from './s3-settings';

/** A bucket that does not answer must not hold a request, nor the lock that a write holds meanwhile. */
const patience = 20_000;

const failure = (cause: unknown) => new AppError('UNAVAILABLE', { cause });

const unescape = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Every text between two tags of a listing, which has no attributes in them. */
const textsOf = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => unescape(text));

/**
 * Keeps files in a bucket of a storage that speaks S3: `<bucket>/<workspace>/<name>`. The bucket is private; nobody but this
 * server reads it. Each call throws UNAVAILABLE where the storage refuses or does not answer.
 */
export function s3Store({ endpoint, bucket, ...keys }: S3Settings, namesAtOnce = 1000): FileStore {
  const client = new AwsClient({ ...keys, service: 's3', retries: 2, initRetryMs: 100 });
  const root = `${endpoint}/${bucket}`;
  const call = async (path: string, init: RequestInit, fine: readonly number[]): Promise<Response> => {
    const waiting = new AbortController();
    // Until the answer begins: a picture may be read as slowly as whoever asked for it can.
    const timer = setTimeout(() => waiting.abort(), patience);
    const answer = await client
      .fetch(root + path, { ...init, signal: waiting.signal })
      .catch((error: unknown) => {
        throw failure(error);
      })
      .finally(() => clearTimeout(timer));
    if (fine.includes(answer.status)) return answer;
    await answer.body?.cancel();
    throw failure(new Error(`The storage answered ${init.method} with ${answer.status}.`));
  };
  const pathOf = (workspaceId: string, name: string) =>
    `/${encodeURIComponent(workspaceId)}/${encodeURIComponent(name)}`;
  return {
    put: async (workspaceId, name, bytes) => {
      const path = pathOf(workspaceId, name);
      const { status } = await call(path, { method: 'HEAD' }, [200, 404]);
      if (status === 200) return;
      // A copy: the type of a request's body does not take bytes of shared memory.
      await call(path, { method: 'PUT', body: new Uint8Array(bytes) }, [200]);
    },
    get: async (workspaceId, name) => {
      const answer = await call(pathOf(workspaceId, name), { method: 'GET' }, [200, 404]);
      if (answer.status === 200 && answer.body) {
        return { size: Number(answer.headers.get('content-length')), stream: answer.body };
      }
      await answer.body?.cancel();
      return null;
    },
    delete: async (workspaceId, name) => {
      await call(pathOf(workspaceId, name), { method: 'DELETE' }, [200, 204, 404]);
    },
    list: async (workspaceId) => {
      const prefix = `${workspaceId}/`;
      const names: string[] = [];
      let next: string | undefined;
      do {
        const query = new URLSearchParams({ 'list-type': '2', 'max-keys': String(namesAtOnce), prefix });
        if (next) query.set('continuation-token', next);
        const xml = await (await call(`?${query.toString()}`, { method: 'GET' }, [200])).text();
        names.push(...textsOf(xml, 'Key').map((key) => key.slice(prefix.length)));
        [next] = textsOf(xml, 'NextContinuationToken');
      } while (next);
      return names;
    },
  };
}
