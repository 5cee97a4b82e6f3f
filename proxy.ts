import { type NextRequest, NextResponse } from 'next/server';

const development = process.env.NODE_ENV === 'development';

/** The policy of HTML pages: scripts run by nonce only, nothing is framed, nothing is loaded from elsewhere. */
function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    // Positions and widths are written as style attributes by the virtual table and the charts.
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    // The service worker of the phone screen; script-src would let no address in.
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Sets the nonce and the policy of HTML routes and tells pages their address, and nothing else. It is no boundary: pages, actions and handlers check. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Where to come back to after signing in; a page does not know its own address.
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  // Also read by the privacy-minded: pages of signed-in people are nobody else's cache entry.
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

export const config = {
  // Handlers under /api read their own bodies, which a proxy would clone and cut.
  matcher: [{ source: '/((?!api/|_next/|healthz|readyz|favicon|icon|fonts/).*)' }],
};
