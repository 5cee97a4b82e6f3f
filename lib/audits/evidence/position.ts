/** Where a photo was taken, in degrees. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** Decimals of a degree that are kept: about 100 m, which tells the shop and not where in it somebody stood. */
export const positionDecimals = 3;

const round = (degrees: number) => Math.round(degrees * 10 ** positionDecimals) / 10 ** positionDecimals + 0;

/** A position as coarse as it is kept. */
export const roundPosition = ({ latitude, longitude }: Position): Position => ({
  latitude: round(latitude),
  longitude: round(longitude),
});

/** A position as text, with a point whatever the language, so that it can be copied into any map. */
export const positionText = ({ latitude, longitude }: Position): string =>
  `${latitude.toFixed(positionDecimals)}, ${longitude.toFixed(positionDecimals)}`;

/** A map of others around a position; it learns of it only when somebody opens the link. */
export const mapOf = ({ latitude, longitude }: Position): string =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
