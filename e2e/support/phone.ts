import { devices } from '@playwright/test';

/** A browser of a phone's size and ways. */
export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  userAgent: devices['Pixel 7'].userAgent,
  reducedMotion: 'reduce' as const,
};
