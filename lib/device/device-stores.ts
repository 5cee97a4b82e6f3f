/** What a screen keeps in this browser beside the session. */
export interface DeviceStore {
  /** Of IndexedDB. */
  database: string;
  /** Its object stores of what is nowhere else yet. */
  unsent: readonly string[];
  /** Of pages that open without a network. */
  cache: string;
  /** Where its service worker is at home. */
  scope: string;
  /** Where somebody is asked what is to become of what was not sent. */
  ask: string;
}

/** What scoring on a phone keeps. */
export const phoneDevice: DeviceStore = {
  database: 'touchstone-phone',
  unsent: ['waiting', 'photos'],
  cache: 'touchstone-phone',
  scope: '/phone',
  ask: '/phone#/sign-out',
};

/** All of them: signing out, which knows no screen, takes away what stands here. */
export const deviceStores: readonly DeviceStore[] = [phoneDevice];
