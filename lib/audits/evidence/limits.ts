/** Photos that a touchpoint of a visit, or a criterion, may have. */
export const photosAtMost = 10;

/** Photos of one visit that may be on their way at the same time. */
export const underwayAtMost = 50;

/** Bytes that are sent at once: what a broken connection costs at most. */
export const partBytes = 256_000;

/** Bytes that a part may have. */
export const partBytesAtMost = 1_000_000;

/** Minutes for which a photo that was announced and is not here yet holds back the sending in of its visit. */
export const underwayMinutes = 30;

/** Days after which a photo that did not arrive whole is given up. */
export const underwayDays = 7;
