import { callApi } from '@/components/layout/call-api';
import type { MapContextValue } from '../editor/map-context';

/** Names that one paste looks up. */
const most = 60;
const atOnce = 6;

/**
 * Looks names of touchpoints up in the brand and makes those known that are there, whatever the case of their letters. A
 * name that two of them have, or that cannot be looked up, stays unknown.
 */
export async function findTouchpoints(
  {
    organization,
    workspace,
    addReference,
  }: Pick<MapContextValue, 'organization' | 'workspace' | 'addReference'>,
  names: readonly string[],
): Promise<void> {
  const wanted = [...new Set(names.map((name) => name.toLocaleLowerCase()))].slice(0, most);
  const ask = async (name: string) => {
    const query = encodeURIComponent(name.slice(0, 100));
    const path = `/api/o/${organization}/${workspace}/search?q=${query}`;
    const { touchpoints } = await callApi<{ touchpoints: { id: string; name: string }[] }>(path);
    const [found, another] = touchpoints.filter((one) => one.name.toLocaleLowerCase() === name);
    if (found && !another) addReference('touchpoints', { id: found.id, name: found.name, isTrashed: false });
  };
  for (let at = 0; at < wanted.length; at += atOnce) {
    await Promise.allSettled(wanted.slice(at, at + atOnce).map(ask));
  }
}
