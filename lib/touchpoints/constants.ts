/** Touchpoints that one request may create, change or read by id. */
export const bulkLimit = 5_000;

/** Names that a pasted list or a library may bring at once. */
export const createLimit = 2_000;

/** Places of the list that stays in front of everybody's eyes. */
export const vipPlaces = 10;

/** A collection has begun well once so many touchpoints stand. */
export const firstTouchpoints = 10;

/** Characters. */
export const nameLength = 200;
export const textLength = 4_000;

/** Days after the end of the last rated period until a figure counts as stale: one quarter. */
export const staleAfterDays = 92;

/** Days that deleted records wait in the trash. */
export const trashDays = 30;

/** Above so many changed rows, open pages are told to load the inventory anew instead of row by row. */
export const eventsPerWrite = 100;
