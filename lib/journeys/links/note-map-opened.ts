import 'server-only';
import { mapLinks } from '@/db/schema/map-links';
import { noteLinkOpened } from '@/lib/public-links/note-opened';
import type { FoundMapLink } from './find-map-link';

/** Notes that a link to a map was opened, at most once a minute. */
export const noteMapOpened = (found: FoundMapLink): Promise<void> =>
  noteLinkOpened(found, mapLinks, 'journey:write');
