import { env } from '@/lib/env';

/** An absolute address of the product for mails and links; built from the configuration, never from a request. */
export function appUrl(path: string): string {
  return new URL(path, env.APP_URL).toString();
}
