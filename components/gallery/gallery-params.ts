import { createLoader, parseAsBoolean, parseAsString } from 'nuqs/server';

/** What the address of the gallery says. */
export const galleryParams = {
  q: parseAsString.withDefault(''),
  brand: parseAsString,
  touchpoint: parseAsString,
  /** Opens the form for a new item, at the touchpoint if one is named. */
  add: parseAsBoolean.withDefault(false),
};

export const loadGalleryParams = createLoader(galleryParams);
