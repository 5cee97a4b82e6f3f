import type { Medium } from '@/db/values/touchpoints';
import { foldForSearch } from '@/lib/format/collate';
import { defaultChannels, type DefaultChannelId } from './libraries/default-channels';

/** The usual channel that a name means in any of the five languages, if it does. */
export function findDefaultChannel(name: string): { id: DefaultChannelId; medium: Medium } | undefined {
  const folded = foldForSearch(name);
  return defaultChannels.find((channel) =>
    Object.values(channel.name).some((word) => foldForSearch(word) === folded),
  );
}
