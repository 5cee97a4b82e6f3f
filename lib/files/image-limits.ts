/** What an image is for: how large it is kept, and as what. */
export const imagePurposes = ['photo', 'logo'] as const;
export type ImagePurpose = (typeof imagePurposes)[number];

/** The kinds of images that are taken, by content. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** Of a file as it is sent. */
export const imageLimits = {
  bytes: 15_000_000,
  pixels: 50_000_000,
} as const;

/** Longest side in pixels of what is kept. */
export const keptSides = { photo: 2048, small: 480, logo: 256 } as const;
