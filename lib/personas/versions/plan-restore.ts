import type { Portrait } from '../types';
import type { LeftBehind, NamesInPortrait } from './types';

/** What is still here of what a version points at. */
export interface StillHere {
  file: boolean;
  segment: boolean;
  channels: ReadonlySet<string>;
}

/**
 * A kept portrait as it can stand now: the picture and the segment of today stay where the former ones are gone, preferences
 * for channels that are gone stay away.
 */
export function planRestore(
  kept: Portrait,
  now: Portrait,
  here: StillHere,
  names: NamesInPortrait,
): { portrait: Portrait; left: LeftBehind } {
  const { portraitFileId, segmentId } = kept.about;
  const gone = kept.preferences.filter(({ channelId }) => !here.channels.has(channelId));
  return {
    portrait: {
      about: {
        ...kept.about,
        portraitFileId: here.file ? portraitFileId : now.about.portraitFileId,
        segmentId: here.segment ? segmentId : now.about.segmentId,
      },
      sections: kept.sections,
      preferences: kept.preferences.filter(({ channelId }) => here.channels.has(channelId)),
    },
    left: {
      portrait: !here.file,
      segment: here.segment ? null : (names[segmentId ?? ''] ?? ''),
      channels: gone.map(({ channelId }) => names[channelId] ?? ''),
    },
  };
}
