import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { auditRatings } from '@/db/schema/audit-visits';
import { makeWorkspace } from '@/db/testing/factories';
import type { WorkspaceRole } from '@/db/values/accounts';
import { sources } from '@/db/values/ratings';
import { listCycleActions } from '@/lib/actions/create-action';
import { listActivity } from '@/lib/activity/list-activity';
import { closeCycle } from '@/lib/audits/cycles/close-cycle';
import { createCycle } from '@/lib/audits/cycles/create-cycle';
import { getCycle, proposeVisits } from '@/lib/audits/cycles/get-cycle';
import { getCycleOptions } from '@/lib/audits/cycles/get-cycle-options';
import { listCycles } from '@/lib/audits/cycles/list-cycles';
import { listReviewLines, listReviewVisits } from '@/lib/audits/cycles/list-review';
import { openCycle, startReview } from '@/lib/audits/cycles/move-cycle';
import { saveVisits } from '@/lib/audits/cycles/save-visits';
import { getEvidencePhoto } from '@/lib/audits/evidence/get-evidence-photo';
import { findPhotos, openGallery } from '@/lib/audits/evidence/find-photos';
import { addPhoto } from '@/lib/audits/evidence/testing/add-photo';
import { getForm } from '@/lib/audits/forms/get-form';
import { listForms } from '@/lib/audits/forms/list-forms';
import { createGuest } from '@/lib/audits/guests/create-guest';
import { enterAsGuest } from '@/lib/audits/guests/enter-as-guest';
import { getGuestVisit } from '@/lib/audits/guests/get-guest-visit';
import { exportResults } from '@/lib/audits/results/export-results';
import { getReport } from '@/lib/audits/results/get-report';
import { getResults } from '@/lib/audits/results/get-results';
import { findRemarks } from '@/lib/audits/results/find-remarks';
import { listResultRows } from '@/lib/audits/results/list-result-rows';
import { getVisit } from '@/lib/audits/scoring/get-visit';
import { listOwnVisits } from '@/lib/audits/scoring/list-own-visits';
import { saveRatings } from '@/lib/audits/scoring/save-ratings';
import { submitVisit } from '@/lib/audits/scoring/submit-visit';
import { makeClosed, makeParts, reviewOf, visitsOf } from '@/lib/audits/testing/make-cycle';
import { getWorksheets } from '@/lib/audits/worksheets/get-worksheets';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { createChain } from '@/lib/chains/create-chain';
import { toAppError } from '@/lib/errors';
import { exportWorkspace } from '@/lib/export/export-workspace';
import { getFile } from '@/lib/files/get-file';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { readEvents } from '@/lib/live/read-events';
import { exportFigures } from '@/lib/ratings/export-figures';
import { listCellRows } from '@/lib/ratings/list-cell-rows';
import { listFigures } from '@/lib/ratings/list-figures';
import { searchTouchpoints } from '@/lib/search/search-touchpoints';
import { exportTouchpoints } from '@/lib/touchpoints/export-touchpoints';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { readPrintOptions } from '@/lib/journeys/print/read-print-options';
import { getTouchpoint } from '@/lib/touchpoints/get-touchpoint';
import { readTableFile } from '@/lib/touchpoints/read-table-file';
import { listTrash } from '@/lib/trash/list-trash';
import { exportDashboard } from './export-dashboard';
import { exportMapTable } from './export-map-table';
import { getChainLife } from './get-chain-life';
import { getChainNetwork } from './get-chain-network';
import { getDashboard } from './get-dashboard';
import { getInventoryFacts } from './get-inventory-facts';
import { getLifecycle } from './get-lifecycle';
import { getMapFigures } from './get-map-figures';
import { getMapPrint } from './get-map-print';
import { getPassport } from './get-passport';
import { getPriorities } from './get-priorities';
import { getTouchpointScores } from './get-touchpoint-scores';
import { makeMapWith } from './testing/make-map-with';

ownDataFolder();

const withScores = (periodId: string | undefined) =>
  readPrintOptions(
    new URLSearchParams({ scores: '1', source: 'auditors', ...(periodId ? { period: periodId } : {}) }),
    'en',
  );
/** What is printed of a map, without the moment, whose digits may be anything. */
const printed = async (ctx: TenantContext, id: string, periodId: string | undefined) => ({
  ...(await getMapPrint(ctx, id, withScores(periodId))).print,
  at: null,
});
/** Scores stand in the list of objects. */
async function tabled(ctx: TenantContext, id: string, periodId: string | undefined) {
  const { body } = await exportMapTable(ctx, { id, format: 'xlsx', options: withScores(periodId) });
  return (await readTableFile(body, 'Objects')).rows;
}

/** Words and numbers that stand nowhere but in ratings: found in an answer, they have leaked. */
const note = 'canary of the open cycle';
const canary = /canary of the open cycle|\b8\.3\b/u;
const formerCanary = /6\.75|6\.5\b/u;

interface Subject {
  cycleIds: string[];
  visitIds: string[];
  touchpointIds: string[];
  brandId: string;
  periodIds: string[];
  /** On which both touchpoints stand. */
  mapId: string;
  /** A chain of both. */
  chainId: string;
  /** A photo of the open cycle's visit that was sent in, and its file. */
  photo: { id: string; fileId: string };
}

/** Everything that the product tells somebody, by the functions behind its pages, handlers, files and streams. */
function answersFor(ctx: TenantContext, subject: Subject): [name: string, ask: () => Promise<unknown>][] {
  const { cycleIds, visitIds, touchpointIds, brandId, periodIds, mapId, chainId, photo } = subject;
  // A picture that is served has leaked what it shows.
  const served = async (file: Promise<unknown>) => (await file) && note;
  const each = (name: string, ids: readonly string[], ask: (id: string) => Promise<unknown>) =>
    ids.map((id): [string, () => Promise<unknown>] => [`${name} ${id}`, () => ask(id)]);
  return [
    ...sources.flatMap((source): [string, () => Promise<unknown>][] => [
      [`getDashboard ${source}`, () => getDashboard(ctx, { source })],
      [
        `exportDashboard ${source}`,
        async () => (await exportDashboard(ctx, { source }, 'csv')).body.toString(),
      ],
      [`listFigures ${source}`, () => listFigures(ctx, { source })],
      ...(['touchpoint', 'chain'] as const).map((of): [string, () => Promise<unknown>] => [
        `getPriorities ${source} ${of}`,
        () => getPriorities(ctx, { of, source }),
      ]),
      [`exportFigures ${source}`, () => exportFigures(ctx, { source, bySegment: true })],
    ]),
    ...periodIds.flatMap((periodId) =>
      each('listCellRows', touchpointIds, (touchpointId) =>
        listCellRows(ctx, { source: 'auditors', measure: 'touchpoint', brandId, periodId, touchpointId }),
      ),
    ),
    ...each('getTouchpointScores', touchpointIds, (id) => getTouchpointScores(ctx, id)),
    ...each('getPassport', touchpointIds, (id) => getPassport(ctx, id)),
    ...each('getTouchpoint', touchpointIds, (id) => getTouchpoint(ctx, id)),
    ...[undefined, ...periodIds].flatMap((periodId): [string, () => Promise<unknown>][] => [
      [
        `getMapFigures ${periodId ?? ''}`,
        () => getMapFigures(ctx, { id: mapId, source: 'auditors', periodId }),
      ],
      [`getMapPrint ${periodId ?? ''}`, () => printed(ctx, mapId, periodId)],
      [`exportMapTable ${periodId ?? ''}`, () => tabled(ctx, mapId, periodId)],
      [
        `getChainLife ${periodId ?? ''}`,
        () => getChainLife(ctx, { id: chainId, source: 'auditors', periodId }),
      ],
    ]),
    ['getChainNetwork', () => getChainNetwork(ctx, { source: 'auditors' })],
    ['getLifecycle', () => getLifecycle(ctx, { source: 'auditors' })],
    ...each('getCycle', cycleIds, (id) => getCycle(ctx, id)),
    ...each('proposeVisits', cycleIds, (id) => proposeVisits(ctx, id)),
    ...each('listReviewVisits', cycleIds, (id) =>
      listReviewVisits(ctx, id, { find: '', state: '', page: 1 }),
    ),
    ...each('listReviewLines', visitIds, (visitId) =>
      listReviewLines(ctx, { visitId, find: '', count: 1000 }),
    ),
    ...each('getResults', cycleIds, (id) => getResults(ctx, id)),
    ...each('listResultRows', cycleIds, (id) => listResultRows(ctx, id)),
    ...each('findRemarks', cycleIds, (id) =>
      findRemarks(ctx, { id, touchpointId: null, brandId: null, kind: '', find: '', from: 0 }),
    ),
    ...each('getReport', cycleIds, (id) => getReport(ctx, id)),
    ...each('exportResults', cycleIds, async (id) => {
      const { body } = await exportResults(ctx, id);
      const { sheets } = await readTableFile(body);
      return Promise.all(sheets.map((sheet) => readTableFile(body, sheet)));
    }),
    ...each('listCycleActions', cycleIds, (id) => listCycleActions(ctx, id)),
    ...each('getVisit', visitIds, (id) => getVisit(ctx, id)),
    ...each('getWorksheets', visitIds, (visitId) => getWorksheets(ctx, { visitId })),
    ...each('getWorksheets of a cycle', cycleIds, (cycleId) => getWorksheets(ctx, { cycleId })),
    ...each('findPhotos', cycleIds, (id) =>
      findPhotos(ctx, { id, touchpointId: null, level: null, from: 0 }),
    ),
    ...each('openGallery', cycleIds, (id) => openGallery(ctx, id)),
    ['getEvidencePhoto', () => served(getEvidencePhoto(ctx, photo.id))],
    ['getFile', () => served(getFile(ctx, photo.fileId))],
    ['listCycles', () => listCycles(ctx)],
    ['listOwnVisits', () => listOwnVisits(ctx)],
    ['getCycleOptions', () => getCycleOptions(ctx)],
    ['forms', async () => Promise.all((await listForms(ctx)).map(({ id }) => getForm(ctx, id)))],
    ['getInventory', () => getInventory(ctx)],
    ['getInventoryFacts', () => getInventoryFacts(ctx)],
    ['exportTouchpoints', async () => (await exportTouchpoints(ctx, { format: 'csv' })).body.toString()],
    ['searchTouchpoints', () => searchTouchpoints(ctx, 'canary')],
    ['listActivity', () => listActivity(ctx)],
    ['readEvents', () => readEvents(ctx, 0)],
    ['listTrash', () => listTrash(ctx)],
    ['exportWorkspace', () => new Response(exportWorkspace(ctx)).text()],
  ];
}

/** The answers in which something stands that must not; a refusal is an answer too. */
async function leaks(ctx: TenantContext, subject: Subject, sign: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const [name, ask] of answersFor(ctx, subject)) {
    const said = await ask().catch((error: unknown) => {
      const { code, values, message } = toAppError(error);
      if (code === 'INTERNAL') throw error;
      return { code, values, message };
    });
    if (sign.test(JSON.stringify(said))) found.push(name);
  }
  return found;
}

/** A closed quarter, and an open one in which the author's visit is sent in and the colleague's is still to be made. */
async function makeWorld() {
  const { ctx, as } = await makeWorkspace();
  const [author, colleague] = [await as('auditor'), await as('auditor')];
  const parts = await makeParts(ctx, [author, colleague]);
  const [shop = '', till = ''] = parts.touchpointIds;
  const former = await makeClosed(ctx, parts.input, parts.people, [
    { [shop]: 7, [till]: 6.5 },
    { [shop]: 6.5, [till]: 7 },
  ]);
  const { id } = await createCycle(ctx, {
    ...parts.input,
    name: 'Summer',
    quarterStart: '2026-07-01',
    stopNeedsAction: false,
  });
  await saveVisits(ctx, {
    id,
    visits: parts.people.map((auditorId, at) => ({
      auditorId,
      brandId: parts.brandId,
      objectId: null,
      isDouble: at > 0,
      reason: 'hand' as const,
    })),
  });
  await openCycle(ctx, { id });
  const visits = await visitsOf(ctx, id);
  const visitId = visits.find(({ auditorId }) => auditorId === parts.people[0])?.id ?? '';
  const scores = [
    { touchpointId: shop, score: 9, note },
    { touchpointId: till, score: 10, note },
  ];
  await saveRatings(author, { visitId, ratings: scores });
  const { id: photoId } = await addPhoto(author, { visitId, touchpointId: shop, note }, await makeImage());
  const [evidence] = await withTenant.read(ctx, 'audit:read', (tx) =>
    tx.select().from(auditEvidence).where(eq(auditEvidence.id, photoId)),
  );
  await submitVisit(author, { visitId, visitedOn: '2026-07-02', note });
  await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
    tx.update(auditRatings).set({ score: 8.3 }).where(eq(auditRatings.visitId, visitId)),
  );
  const { periods } = await getDashboard(ctx, { source: 'auditors' });
  const subject: Subject = {
    cycleIds: [former, id],
    visitIds: visits.map((visit) => visit.id),
    touchpointIds: parts.touchpointIds,
    brandId: parts.brandId,
    periodIds: periods.map((period) => period.id),
    mapId: await makeMapWith(ctx, parts.touchpointIds),
    chainId: (await createChain(ctx, { name: 'Visit', touchpointIds: parts.touchpointIds })).id,
    photo: { id: photoId, fileId: evidence?.fileId ?? '' },
  };
  return { ctx, as, author, colleague, id, former, subject, visits, shop, till };
}

describe('while a cycle is open', () => {
  let world: Awaited<ReturnType<typeof makeWorld>>;
  beforeAll(async () => {
    world = await makeWorld();
  });

  it.each(['manager', 'editor', 'auditor', 'viewer'] satisfies WorkspaceRole[])(
    'tells a %s nothing that an auditor wrote, wherever it is asked for',
    async (role) => {
      const ctx = role === 'manager' ? world.ctx : await world.as(role);
      expect(await leaks(ctx, world.subject, canary)).toEqual([]);
    },
  );

  it('tells the other auditor nothing either, and the author what the author wrote', async () => {
    expect(await leaks(world.colleague, world.subject, canary)).toEqual([]);
    const own = await leaks(world.author, world.subject, canary);
    const [visit] = await listOwnVisits(world.author);
    expect(own).toEqual([`getVisit ${visit?.id}`, 'getEvidencePhoto', 'getFile']);
  });

  it('withholds what was found before from whoever still scores it, and from nobody else', async () => {
    expect(await leaks(world.colleague, world.subject, formerCanary)).toEqual([]);
    const { withheld } = await getDashboard(world.colleague, { source: 'auditors' });
    expect(withheld).toBe(2);
    expect((await getPassport(world.colleague, world.shop)).withheld).toBe(true);
    const painted = await getMapFigures(world.colleague, { id: world.subject.mapId, source: 'auditors' });
    expect(painted.touchpoints.map(({ score, isWithheld }) => [score, isWithheld])).toEqual([
      [null, true],
      [null, true],
    ]);
    const viewer = await world.as('viewer');
    const told = await leaks(viewer, world.subject, formerCanary);
    for (const name of ['getDashboard auditors', 'exportDashboard auditors', 'listFigures auditors']) {
      expect(told).toContain(name);
    }
    expect(told).toContain(`getPassport ${world.shop}`);
    expect(told).toContain('getMapFigures ');
    expect(told).toContain('getMapPrint ');
    expect(told).toContain('exportMapTable ');
    expect(told).toContain('getChainLife ');
    expect(told).toContain('getChainNetwork');
    expect(told).toContain('getLifecycle');
    expect(told).toContain('getPriorities auditors touchpoint');
    expect(told).toContain(`getResults ${world.former}`);
    expect(told).toContain(`listResultRows ${world.former}`);
    expect(told).toContain(`getReport ${world.former}`);
    expect(told.some((name) => name.startsWith('listCellRows'))).toBe(true);
    // The author's own visit is in: nothing is left to be swayed.
    expect(await leaks(world.author, world.subject, formerCanary)).toEqual(told);
  });
});

describe('a guest behind a link', () => {
  it('is told nothing of others, of no cycle, and only the own visit', async () => {
    const { ctx, id, subject } = await makeWorld();
    const invitation = { cycleId: id, name: 'Gast', brandId: subject.brandId, expiresOn: '2099-12-31' };
    const { link } = await createGuest(ctx, { ...invitation, objectId: null });
    const token = link.split('/').at(-1) ?? '';
    const guest = await enterAsGuest({ token, address: 'here' });
    expect(await leaks(guest, subject, canary)).toEqual([]);
    expect(await leaks(guest, subject, formerCanary)).toEqual([]);
    expect(JSON.stringify(await getGuestVisit(token, 'here'))).not.toMatch(canary);
    expect((await listOwnVisits(guest)).length).toBe(1);
  });
});

describe('a manager who scores too', () => {
  it('gets an export without what would sway', async () => {
    const { ctx } = await makeWorkspace();
    const parts = await makeParts(ctx, [ctx]);
    const [shop = '', till = ''] = parts.touchpointIds;
    await makeClosed(ctx, parts.input, parts.people, [{ [shop]: 6.5, [till]: 6.5 }]);
    expect(await new Response(exportWorkspace(ctx)).text()).toMatch(formerCanary);
    const next = { ...parts.input, name: 'Summer', quarterStart: '2026-07-01', stopNeedsAction: false };
    const { id } = await createCycle(ctx, next);
    const visit = { brandId: parts.brandId, objectId: null, isDouble: false, reason: 'hand' as const };
    await saveVisits(ctx, { id, visits: [{ ...visit, auditorId: parts.people[0] ?? '' }] });
    await openCycle(ctx, { id });
    expect(await new Response(exportWorkspace(ctx)).text()).not.toMatch(formerCanary);
  });
});

describe('in review', () => {
  it('shows those who run the cycle what was written, without a figure, and everything once it is closed', async () => {
    const { ctx, as, id, subject, colleague, shop, till } = await makeWorld();
    const [mine] = await listOwnVisits(colleague);
    const visitId = mine?.id ?? '';
    const ratings = [shop, till].map((touchpointId) => ({ touchpointId, score: 9 }));
    await saveRatings(colleague, { visitId, ratings });
    await submitVisit(colleague, { visitId, visitedOn: '2026-07-02' });
    await startReview(ctx, { id });
    const viewer = await as('viewer');
    expect(await leaks(viewer, subject, canary)).toEqual([]);
    const written = subject.visitIds.find((visit) => visit !== visitId) ?? '';
    expect(await leaks(ctx, subject, canary)).toEqual([`listReviewLines ${written}`]);
    for (const visit of subject.visitIds)
      expect(JSON.stringify(await reviewOf(ctx, visit))).not.toMatch(/"score"/u);
    await closeCycle(ctx, { id });
    const told = await leaks(viewer, subject, canary);
    for (const name of [`findRemarks ${id}`, `openGallery ${id}`, `findPhotos ${id}`, 'getEvidencePhoto'])
      expect(told).toContain(name);
    const scores = await leaks(viewer, subject, /\b8\.3\b/u);
    expect(scores).toContain(`getResults ${id}`);
  });
});
