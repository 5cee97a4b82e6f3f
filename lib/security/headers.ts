/** Headers of every answer, pages and files alike. HTML routes get their Content-Security-Policy from proxy.ts. */
export function securityHeaders(): { key: string; value: string }[] {
  return [
    { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'X-Frame-Options', value: 'DENY' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    {
      key: 'Permissions-Policy',
      value: 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
    },
  ];
}

/**
 * Answers of the API are data: a browser that opens one as a page, an uploaded picture too, runs and loads nothing. They
 * replace what a handler says itself.
 */
export function apiHeaders(): { key: string; value: string }[] {
  return [
    {
      key: 'Content-Security-Policy',
      value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    },
  ];
}

/** Pages behind a secret address: no other site learns it, no search engine keeps it. They replace what all pages say. */
export function linkHeaders(): { key: string; value: string }[] {
  return [
    { key: 'Referrer-Policy', value: 'no-referrer' },
    { key: 'X-Robots-Tag', value: 'noindex' },
  ];
}
