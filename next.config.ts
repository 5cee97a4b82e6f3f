import path from 'node:path';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { apiHeaders, linkHeaders, securityHeaders } from './lib/security/headers';

const root = path.resolve(import.meta.dirname);

const nextConfig: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: root,
  // Read as files at run time, so the tracer cannot see them.
  outputFileTracingIncludes: {
    '/**': [
      './lib/imports/read/*.mjs',
      './lib/files/*.mjs',
      './lib/print/*.mjs',
      './messages/**/*.json',
      './db/seed/airport-survey/counts.json',
      './node_modules/{yauzl,saxes,xmlchars,buffer-crc32,pend}/**',
      './node_modules/playwright-core/**',
      './node_modules/{sharp,@img,detect-libc,semver}/**',
    ],
  },
  turbopack: {
    root,
    // Messages arrive compiled (lib/i18n/load-messages.ts), so no screen carries the parser of their format.
    resolveAlias: {
      'use-intl/format-message': './node_modules/use-intl/dist/esm/production/format-message/format-only.js',
    },
  },
  serverExternalPackages: ['postgres', '@node-rs/argon2', 'pino', 'sharp', 'yauzl', 'saxes', 'nodemailer'],
  // The optimizer is a large attack surface that this product does not need.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run types`, which verify and test run; the build need not check them again.
  typescript: { ignoreBuildErrors: true },
  // forbidden() in pages: inside your own brand with too small a role is a 403, not a redirect.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '1mb' } },
  headers: async () => [
    { source: '/:path*', headers: securityHeaders() },
    { source: '/api/:path*', headers: apiHeaders() },
    { source: '/:kind(collect|guest|map|report)/:path*', headers: linkHeaders() },
    { source: '/api/:kind(collect|guest|map|report)/:path*', headers: linkHeaders() },
  ],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(nextConfig);
