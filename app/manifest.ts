import type { MetadataRoute } from 'next';

/** What a phone puts on its home screen: the visits of whoever is signed in, opened without a network too. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/phone',
    name: 'Touchstone',
    short_name: 'Touchstone',
    start_url: '/phone',
    scope: '/',
    display: 'standalone',
    background_color: '#f7f8f9',
    theme_color: '#ffffff',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
