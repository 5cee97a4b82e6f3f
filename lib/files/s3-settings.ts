export interface S3Settings {
  /** Scheme, host and port. */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/**
 * `s3://key:secret@host/bucket?region=…` as its parts, `s3+http` for a server without TLS; key and secret are
 * percent-encoded. The region is us-east-1 unless told. Null for anything else.
 */
export function readS3Settings(address: string): S3Settings | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  const scheme = { 's3:': 'https', 's3+http:': 'http' }[url?.protocol ?? ''];
  const [, bucket = '', ...rest] = url?.pathname.split('/') ?? [];
  if (!url || !scheme || !url.host || !url.username || !url.password) return null;
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) || rest.some(Boolean)) return null;
  return {
    endpoint: `${scheme}://${url.host}`,
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
}
