import type { Page } from '@playwright/test';
import { readGrid } from '@/lib/journeys/core/read-map';
import { makeMap } from './make-map';
import { makeComparison, makeLink, makeVersion, readMapOf } from './map-calls';
import { openRound } from './open-round';

export const demoBrand = '/o/northlight/bay-airport';
/** The demo's brand with forms and audit cycles. */
export const auditedBrand = '/o/northlight/linden';

/** The main screens of the demo's owner. */
const screens = [
  { name: 'dashboard', path: demoBrand },
  { name: 'touchpoints', path: `${demoBrand}/touchpoints` },
  { name: 'channels', path: `${demoBrand}/channels` },
  { name: 'brands', path: `${demoBrand}/brands` },
  { name: 'libraries', path: `${demoBrand}/libraries` },
  { name: 'rounds', path: `${demoBrand}/collect` },
  { name: 'chains', path: `${auditedBrand}/chains` },
  { name: 'network of chains', path: `${auditedBrand}/chains/network` },
  { name: 'lifecycle', path: `${demoBrand}/lifecycle` },
  { name: 'maps', path: `${demoBrand}/maps` },
  { name: 'new map', path: `${demoBrand}/maps/new` },
  { name: 'personas', path: `${demoBrand}/personas` },
  { name: 'channel fit', path: `${demoBrand}/personas/channel-fit` },
  { name: 'trash', path: `${demoBrand}/trash` },
  { name: 'gallery', path: `${demoBrand}/gallery` },
  { name: 'segments', path: `${demoBrand}/segments` },
  { name: 'priorities', path: `${demoBrand}/priorities` },
  { name: 'judging', path: `${demoBrand}/priorities?view=judge` },
  { name: 'imports', path: `${demoBrand}/imports` },
  { name: 'new import', path: `${demoBrand}/imports/new` },
  { name: 'activity', path: `${demoBrand}/activity` },
  { name: 'audits', path: `${auditedBrand}/audits` },
  { name: 'new cycle', path: `${auditedBrand}/audits/cycles/new` },
  { name: 'audit forms', path: `${auditedBrand}/audits/forms` },
  { name: 'former audits', path: `${auditedBrand}/audits/former/new` },
  { name: 'my visits', path: `${auditedBrand}/audits/visits` },
  { name: 'calibrations', path: `${auditedBrand}/audits/calibrations` },
  { name: 'members', path: `${demoBrand}/members` },
  { name: 'settings', path: `${demoBrand}/settings` },
  { name: 'phone', path: '/phone' },
  { name: 'organization', path: '/o/northlight' },
  { name: 'new brand', path: '/o/northlight/-/new' },
  { name: 'organization members', path: '/o/northlight/-/members' },
  { name: 'organization settings', path: '/o/northlight/-/settings' },
  { name: 'profile', path: '/profile' },
] as const;

const cycles = `${auditedBrand}/audits/cycles/`;
const anyId = /\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Screens of one record: the first link on the screen `from` that begins with `path`, fits `ending` and says `says`
 * leads to one.
 */
const recordScreens = [
  { name: 'figures', path: `${demoBrand}/figures?`, from: 'dashboard', ending: /touchpoint=/ },
  { name: 'channel', path: `${demoBrand}/channels/`, from: 'channels', ending: anyId },
  { name: 'passport', path: `${demoBrand}/touchpoints/`, from: 'channel', ending: anyId },
  { name: 'chain', path: `${auditedBrand}/chains/`, from: 'chains', ending: anyId },
  { name: 'persona', path: `${demoBrand}/personas/`, from: 'personas', ending: anyId },
  { name: 'persona versions', path: `${demoBrand}/personas/`, from: 'persona', ending: /\/versions$/ },
  { name: 'persona card', path: `${demoBrand}/personas/`, from: 'persona', ending: /\/card$/ },
  { name: 'import', path: `${demoBrand}/imports/`, from: 'imports', ending: anyId },
  { name: 'round', path: `${demoBrand}/collect/`, from: 'rounds', ending: anyId },
  { name: 'open cycle', path: cycles, from: 'audits', ending: anyId, says: 'Shops, fourth quarter' },
  { name: 'closed cycle', path: cycles, from: 'audits', ending: anyId, says: 'Shops, third quarter' },
  { name: 'report', path: cycles, from: 'closed cycle', ending: /\/report$/ },
  {
    name: 'audit form',
    path: `${auditedBrand}/audits/forms/`,
    from: 'audit forms',
    ending: anyId,
    says: 'Shop visit',
  },
  {
    name: 'template of another brand',
    path: `${auditedBrand}/audits/forms/templates/`,
    from: 'audit forms',
    ending: anyId,
  },
  {
    name: 'form of a template',
    path: `${auditedBrand}/audits/forms/`,
    from: 'audit forms',
    ending: /\/forms\/[0-9a-f-]{36}$/,
    says: 'Visit of an office',
  },
  {
    name: 'newer version of a template',
    path: `${auditedBrand}/audits/forms/`,
    from: 'form of a template',
    ending: /\/update$/,
  },
] as const;

/** The first map of the demo's brand; where it has none yet, one is made. */
async function findMap(page: Page): Promise<string> {
  const answer = await page.request.get(`/api${demoBrand}/maps`);
  const { maps } = (await answer.json()) as { maps: { id: string }[] };
  return maps[0] ? `${demoBrand}/maps/${maps[0].id}` : makeMap(page, demoBrand, 'From the kerb to the gate');
}

export type ScreenName =
  | (typeof screens | typeof recordScreens)[number]['name']
  | 'map'
  | 'map comparison'
  | 'map versions'
  | 'map version'
  | 'shared map'
  | 'map print';

/** A link to all lanes of the map that has these versions. */
async function shareMap(page: Page, versions: string): Promise<string> {
  const mapId = /maps\/([0-9a-f-]{36})/.exec(versions)?.[1] ?? '';
  const { lanes } = readGrid(await readMapOf(page, demoBrand, mapId));
  return makeLink(
    page,
    demoBrand,
    mapId,
    lanes.map(({ id }) => id),
  );
}

/**
 * All screens with their addresses, those of one record included, found with the page of somebody signed in. Where the
 * demo has no round yet, one is opened; a map and its versions are made.
 */
export async function findScreens(page: Page): Promise<{ name: ScreenName; path: string }[]> {
  const found: { name: ScreenName; path: string }[] = [...screens];
  for (const { name, path, from, ending, ...rest } of recordScreens) {
    await page.goto(found.find((screen) => screen.name === from)?.path ?? '');
    const links = page.locator(`main a[href^="${path}"]`, { hasText: 'says' in rest ? rest.says : '' });
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    let address = addresses.find((one) => ending.test(one));
    if (!address && name === 'round') {
      await openRound(page, demoBrand, 'Branch staff');
      address = new URL(page.url()).pathname;
    }
    if (!address) throw new Error(`The screen ${from} has no link to a ${name}`);
    found.push({ name, path: address });
  }
  found.push({ name: 'map', path: await findMap(page) });
  found.push({ name: 'map comparison', path: await makeComparison(page, demoBrand, 'I fly to work') });
  const versions = await makeVersion(page, demoBrand, 'I fly out');
  found.push({ name: 'map versions', path: versions.list }, { name: 'map version', path: versions.one });
  found.push({ name: 'shared map', path: await shareMap(page, versions.list) });
  found.push({ name: 'map print', path: versions.list.replace(/versions$/, 'print?paper=a3') });
  return found;
}
