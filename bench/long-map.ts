import { ask, type Member } from './map-client';

export const longSize = { steps: 40, lanes: 20 };

/** Lanes of every content but pictures. */
const lanes = [
  ...['goals', 'duration', 'context', 'physical-evidence', 'actions', 'touchpoints', 'channels', 'thoughts'],
  ...['emotion', 'needs', 'pains', 'moment-of-truth', 'score', 'metric', 'message', 'frontstage-people'],
  ...['frontstage-technology', 'backstage', 'owner', 'opportunities'],
];
const words = [
  'Looks for a flight',
  'Compares prices on two sites, and asks a friend',
  'Waits',
  'Pays by card',
];

interface Objects {
  touchpoints: readonly string[];
  channels: readonly string[];
}

/** What stands in one cell, as a file of a map says it; lanes of figures fill themselves. */
function contentOf(kind: string, at: number, { touchpoints, channels }: Objects): object {
  const text = words[at % words.length];
  const pick = (names: readonly string[]) => names[at % names.length];
  if (kind === 'touchpoints') return { cards: [{ kind: 'touchpoint', touchpoint: pick(touchpoints) }] };
  if (kind === 'channels') return { cards: [{ kind: 'channel', channel: pick(channels) }] };
  if (kind === 'pains') return { cards: [{ kind: 'pain', text }] };
  if (kind === 'opportunities') return { cards: [{ kind: 'opportunity', text, metric: 'Complaints' }] };
  if (kind === 'emotion') return { emotions: [{ curve: 'current', value: ((at * 3) % 9) / 2 - 2 }] };
  if (kind === 'moment-of-truth') return { momentOfTruth: true };
  if (kind === 'metric') return { amount: at * 1.5, unit: 'min' };
  return { text };
}

function stagesOf(steps: number) {
  return Array.from({ length: steps / 5 }, (_, stage) => ({
    title: `Stage ${stage + 1}`,
    phase: 'during',
    steps: Array.from({ length: 5 }, (__, step) => ({ title: `Part ${stage * 5 + step + 1}` })),
  }));
}

async function takeIn(member: Member, brand: string, map: object): Promise<string> {
  const file = {
    format: 'touchstone-journey-map',
    version: 1,
    type: 'current-state',
    language: 'en',
    ...map,
  };
  const body = { text: JSON.stringify(file), fit: false, dryRun: false };
  const { id } = await ask<{ id: string }>(member, `/api${brand}/maps/import`, body);
  return `${brand}/maps/${id}`;
}

/** A map of 40 steps and 20 lanes with something in each of its 800 cells, linked to the brand's inventory; gives its path. */
export async function makeLongMap(member: Member, brand: string): Promise<string> {
  type Named = { name: string }[];
  const found = await ask<{ rows: Named; channels: Named }>(member, `/api${brand}/inventory`);
  const names = (all: Named) => all.map(({ name }) => name);
  const objects = { touchpoints: names(found.rows), channels: names(found.channels) };
  const filled = lanes.map((kind, row) => ({
    kind,
    cells:
      kind === 'score'
        ? []
        : Array.from({ length: longSize.steps }, (_, column) => ({
            step: column + 1,
            ...contentOf(kind, row + column, objects),
          })),
  }));
  return takeIn(member, brand, { title: 'A long journey', stages: stagesOf(longSize.steps), lanes: filled });
}

/** A map of as many steps and lanes of texts, with nothing in them; gives its path. */
export async function makeBlankMap(member: Member, brand: string): Promise<string> {
  const blank = Array.from({ length: longSize.lanes }, (_, row) => ({
    kind: 'text',
    title: `Row ${row + 1}`,
    cells: [],
  }));
  return takeIn(member, brand, { title: 'A blank journey', stages: stagesOf(longSize.steps), lanes: blank });
}
