/** A time of day as forms have it, `HH:MM`; the database adds seconds. */
export const clock = (time: string | null): string | null => time?.slice(0, 5) ?? null;
