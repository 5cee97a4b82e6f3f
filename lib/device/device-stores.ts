/** What a screen keeps in this browser beside the session. */
export interface DeviceStore {
  /** Of IndexedDB. */
  database: string;
  /** Its object stores of what is nowhere else yet. */
  unsent: readonly string[];
  /** Of pages that open without a network, and where their service worker is at home. */
  offline?: { cache: string; scope: string };
  /** Where somebody is asked what is to become of what was not sent; without one they are asked where they are. */
  ask?: string;
}

/** What scoring on a phone keeps. */
export const phoneDevice: DeviceStore = {
  database: 'touchstone-phone',
  unsent: ['waiting', 'photos'],
  offline: { cache: 'touchstone-phone', scope: '/phone' },
  ask: '/phone#/sign-out',
};

/** What was changed on journey maps and not saved yet. */
export const mapDevice: DeviceStore = { database: 'touchstone-maps', unsent: ['waiting', 'conflicts'] };

/** Comments that somebody began to write. */
export const commentDevice: DeviceStore = { database: 'touchstone-comments', unsent: [] };

/** All of them: signing out, which knows no screen, takes away what stands here. */
export const deviceStores: readonly DeviceStore[] = [phoneDevice, mapDevice, commentDevice];
