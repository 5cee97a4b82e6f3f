export const demoBrand = '/o/northlight/bay-airport';

/** The main screens of the demo's owner. */
export const screens = [
  { name: 'dashboard', path: demoBrand },
  { name: 'figures', path: `${demoBrand}/figures` },
  { name: 'touchpoints', path: `${demoBrand}/touchpoints` },
  { name: 'channels', path: `${demoBrand}/channels` },
  { name: 'brands', path: `${demoBrand}/brands` },
  { name: 'libraries', path: `${demoBrand}/libraries` },
  { name: 'rounds', path: `${demoBrand}/collect` },
  { name: 'trash', path: `${demoBrand}/trash` },
  { name: 'gallery', path: `${demoBrand}/gallery` },
  { name: 'imports', path: `${demoBrand}/imports` },
  { name: 'new import', path: `${demoBrand}/imports/new` },
  { name: 'activity', path: `${demoBrand}/activity` },
  { name: 'members', path: `${demoBrand}/members` },
  { name: 'settings', path: `${demoBrand}/settings` },
  { name: 'organization', path: '/o/northlight' },
  { name: 'profile', path: '/profile' },
] as const;
