import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killableServer, ServerDied } from '@/db/testing/killable/killable-server';
import type { Deadly, Verb } from '@/db/testing/killable/types';
import { reopenCycle } from '@/lib/audits/cycles/close-cycle';
import { getCycle } from '@/lib/audits/cycles/get-cycle';
import { startReview } from '@/lib/audits/cycles/move-cycle';
import { sendPhoto, type EvidenceTransport } from '@/lib/audits/evidence/send-photo';
import { makeVisits, rowsOf } from '@/lib/audits/evidence/testing/make-visits';
import type { SendOperations } from '@/lib/audits/phone/send-visit';
import { memoryStorage } from '@/lib/audits/phone/testing/memory-storage';
import { keptVisit, phoneModel } from '@/lib/audits/phone/testing/phone-model';
import { getResults } from '@/lib/audits/results/get-results';
import { reviewOf } from '@/lib/audits/testing/make-cycle';
import { getVisit } from '@/lib/audits/scoring/get-visit';
import { checkIn } from '@/lib/audits/sync/check-in';
import { stateText } from '@/lib/audits/sync/state-text';
import { takeVisit } from '@/lib/audits/sync/take-visit';
import type { TenantContext } from '@/lib/auth/context';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { newId } from '@/lib/ids';
import { getDashboard } from './get-dashboard';

const dataFolder = ownDataFolder();
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const day = '2026-01-05';

type Call = (ctx: TenantContext, verb: Verb, input: unknown, bytes?: Buffer) => Promise<unknown>;

/** Something that a client wants done, however often it has to ask. */
interface Deed {
  workspaceId: string;
  /** Asks until it is answered, or until the server dies; asked again it goes on. */
  ask: (call: Call) => Promise<unknown>;
  /** What the client holds to be so and what the server says, as texts. */
  compare: () => Promise<[client: string, server: string]>;
}

/** A phone with a visit that it has scored, not yet sent. */
async function phone(isSentIn: boolean): Promise<Deed> {
  const { auditor, ctx, visitId, shop, till, criterionId } = await makeVisits();
  const device = { id: newId() };
  await checkIn(auditor, { device, now: Date.now() });
  const storage = memoryStorage();
  await storage.writeVisit(keptVisit(await takeVisit(auditor, { visitId, device })));
  const model = phoneModel(storage, device.id, visitId, 0);
  const at = { segmentId: null, part: '' };
  const start = Date.now() - 60_000;
  const tap = async (taps: readonly [string, 'answer' | 'note', string, unknown][]) => {
    for (const [time, [touchpointId, kind, part, value]] of taps.entries())
      await model.tap({ ...at, touchpointId, kind, part }, value, start + time * 1_000);
  };
  // Something is there before, so that there is a history to write.
  await tap([[shop, 'answer', '', { score: 3, notApplicable: false }]]);
  const { syncVisit } = await import('@/lib/audits/sync/sync-visit');
  await model.sync((_visit, request) => syncVisit(auditor, { ...request, visitId }));
  await tap([
    [shop, 'answer', '', { score: 8, notApplicable: false }],
    [shop, 'note', '', 'clean'],
    [till, 'answer', criterionId, { score: 9, notApplicable: false }],
    [till, 'note', '', 'quick'],
  ]);
  if (isSentIn) {
    const submission = { visitedOn: day, note: 'Rainy', refusal: '' };
    await storage.settle(visitId, (visit) => ({ ...visit, submission }), []);
  }
  return {
    workspaceId: ctx.workspace.id,
    ask: (call) => {
      const send = ((visit, request) =>
        call(auditor, 'syncVisit', { ...request, visitId: visit.id })) as SendOperations;
      return model.sync(send);
    },
    compare: async () => {
      const { lines, state } = await getVisit(auditor, visitId);
      const mine = await storage.readVisit(visitId);
      const said = `${state} null ${stateText(lines)}`;
      return [`${mine?.summary.state} ${mine?.submission} ${stateText(await model.lines())}`, said];
    },
  };
}

/** A desk that saves two ratings at once. */
async function desk(): Promise<Deed> {
  const { auditor, ctx, visitId, shop, till, criterionId } = await makeVisits();
  const input = {
    visitId,
    mutationId: newId(),
    ratings: [
      { touchpointId: shop, score: 6, note: 'dim' },
      { touchpointId: till, answers: [{ criterionId, score: 4 }] },
    ],
  };
  return {
    workspaceId: ctx.workspace.id,
    ask: (call) => call(auditor, 'saveRatings', input),
    compare: async () => {
      const { lines } = await getVisit(auditor, visitId);
      const said = lines.map(({ touchpointId, given }) => [
        touchpointId,
        given?.score,
        given?.answers[criterionId]?.score,
      ]);
      return [
        JSON.stringify(
          [
            [shop, 6, undefined],
            [till, null, 4],
          ].sort(),
        ),
        JSON.stringify(said.sort()),
      ];
    },
  };
}

/** A photo of several parts, of which some bytes may have arrived. */
async function photo(): Promise<Deed> {
  const { auditor, ctx, visitId, shop } = await makeVisits();
  const bytes = await makeImage({ width: 40, height: 30, format: 'png' });
  const [id, blob] = [newId(), new Blob([new Uint8Array(bytes)])];
  const part = Math.ceil(bytes.length / 3);
  const ask = (call: Call) => {
    const transport = {
      begin: (input) => call(auditor, 'beginEvidence', { ...input, visitId }),
      part: (_id, offset) =>
        call(auditor, 'receivePart', { id, offset }, bytes.subarray(offset, offset + part)),
      finish: () => call(auditor, 'finishEvidence', { id }),
    } as EvidenceTransport;
    const patience = { isPassing: () => false, wait: async () => undefined };
    return sendPhoto(transport, { id, touchpointId: shop, size: blob.size }, blob, patience);
  };
  return {
    workspaceId: ctx.workspace.id,
    ask,
    compare: async () => {
      const kept = (await rowsOf(ctx)).map((row) => [row.id, row.originalSha256, row.fileId !== null]);
      return [
        JSON.stringify([[id, createHash('sha256').update(bytes).digest('hex'), true]]),
        JSON.stringify(kept),
      ];
    },
  };
}

/** A plan that takes one visit away and adds another. */
async function plan(): Promise<Deed> {
  const { ctx, cycleId, as } = await makeVisits();
  const before = await getCycle(ctx, cycleId);
  const [kept, dropped] = before.visits;
  if (!kept || !dropped) throw new Error('There are no visits.');
  await as('viewer');
  const rival = before.sites.find(({ brandId }) => brandId !== kept.brandId);
  const visit = { objectId: null, isDouble: false, reason: 'hand' as const };
  const visits = [
    { ...visit, brandId: kept.brandId, auditorId: kept.auditorId },
    { ...visit, brandId: rival?.brandId ?? '', auditorId: dropped.auditorId },
  ];
  const text = (list: readonly { brandId: string; auditorId: string }[]) =>
    JSON.stringify(list.map(({ brandId, auditorId }) => [brandId, auditorId]).sort());
  return {
    workspaceId: ctx.workspace.id,
    ask: (call) => call(ctx, 'saveVisits', { id: cycleId, visits }),
    compare: async () => [text(visits), text((await getCycle(ctx, cycleId)).visits)],
  };
}

/** A rating that is sent back with a question. */
async function sendBack(): Promise<Deed> {
  const { ctx, auditor, cycleId, visitId, send } = await makeVisits();
  await send(auditor, visitId);
  await startReview(ctx, { id: cycleId });
  const [line] = await reviewOf(ctx, visitId);
  const question = 'Was it open?';
  return {
    workspaceId: ctx.workspace.id,
    ask: (call) => call(ctx, 'returnRating', { ratingId: line?.ratingId ?? '', question }),
    compare: async () => {
      const { visits } = await getCycle(ctx, cycleId);
      const now = (await reviewOf(ctx, visitId)).find(({ ratingId }) => ratingId === line?.ratingId);
      return [
        `returned ${question}`,
        `${visits.find(({ id }) => id === visitId)?.state} ${now?.question ?? ''}`,
      ];
    },
  };
}

async function toldBy(ctx: TenantContext, cycleId: string): Promise<string> {
  const results = await getResults(ctx, cycleId);
  return results.kind === 'told' ? results.sha256 : results.kind;
}

/** A cycle that was closed once and reopened, so that the hash of its snapshot is known before it is closed again. */
async function closing(): Promise<Deed> {
  const { ctx, cycleId, close } = await makeVisits();
  await close();
  const sha256 = await toldBy(ctx, cycleId);
  await reopenCycle(ctx, { id: cycleId, reason: 'To be closed again.' });
  return {
    workspaceId: ctx.workspace.id,
    ask: (call) => call(ctx, 'closeCycle', { id: cycleId }),
    compare: async () => {
      const { sources } = await getDashboard(ctx, { source: 'auditors' });
      return [`${sha256} true`, `${await toldBy(ctx, cycleId)} ${sources.includes('auditors')}`];
    },
  };
}

/** A closed cycle to be reopened; who asks again is told that it is open by now. */
async function reopening(): Promise<Deed> {
  const { ctx, cycleId, close } = await makeVisits();
  await close();
  return {
    workspaceId: ctx.workspace.id,
    ask: async (call) => {
      await call(ctx, 'reopenCycle', { id: cycleId, reason: 'A visit was missing.' }).catch(
        (error: unknown) => {
          if (!String(error).includes('cycleState')) throw error;
        },
      );
    },
    compare: async () => {
      const { state, reopenedReason } = await getCycle(ctx, cycleId);
      const { sources } = await getDashboard(ctx, { source: 'auditors' });
      return [
        'review A visit was missing. false',
        `${state} ${reopenedReason} ${sources.includes('auditors')}`,
      ];
    },
  };
}

const commit = '^commit';
const deeds: Record<
  string,
  { make: () => Promise<Deed>; points: [name: string, verb: Verb, deadly: Deadly, call?: number][] }
> = {
  'a phone sends its operations': {
    make: () => phone(false),
    points: [
      ['before an operation is kept', 'syncVisit', { at: 'insert into audit_operations' }],
      ['operations kept, no history yet', 'syncVisit', { at: 'insert into audit_rating_history' }],
      ['history kept, ratings not yet', 'syncVisit', { at: 'insert into audit_ratings' }],
      ['ratings written, answers to criteria not yet', 'syncVisit', { at: 'insert into audit_answers' }],
      ['committed, the answer lost', 'syncVisit', { at: 'answer' }],
    ],
  },
  'a phone sends a visit in': {
    make: () => phone(true),
    points: [
      ['operations through, the sending in not begun', 'syncVisit', { at: '^begin', nth: 2 }],
      ['marked, not committed', 'syncVisit', { at: commit, nth: 2 }],
      ['sent in, the answer lost', 'syncVisit', { at: 'answer' }],
    ],
  },
  'a desk saves a batch': {
    make: desk,
    points: [
      [
        'between its first and its second rating',
        'saveRatings',
        { at: 'insert into "audit_ratings"', nth: 2 },
      ],
      ['committed, the answer lost', 'saveRatings', { at: 'answer' }],
    ],
  },
  'a photo comes in parts': {
    make: photo,
    points: [
      ['announced, the answer lost', 'beginEvidence', { at: 'answer' }],
      ['the second part on the disk, not noted', 'receivePart', { at: 'update "audit_evidence"' }, 2],
      ['the last part noted, not committed', 'receivePart', { at: commit }, 3],
      ['encoded and stored, no row of it', 'finishEvidence', { at: 'insert into "files"' }],
      ['the file’s row written, not committed', 'finishEvidence', { at: commit, nth: 2 }],
      ['taken in, the answer lost', 'finishEvidence', { at: 'answer' }],
    ],
  },
  'visits are planned': {
    make: plan,
    points: [['old visits gone, new ones not there', 'saveVisits', { at: 'insert into "audit_visits"' }]],
  },
  'a rating is sent back': {
    make: sendBack,
    points: [
      ['the question written, the visit not returned', 'returnRating', { at: 'update "audit_visits"' }],
    ],
  },
  'a cycle is closed': {
    make: closing,
    points: [
      ['the snapshot stored, no responses', 'closeCycle', { at: 'insert into responses' }],
      ['ratings written, roll-ups not', 'closeCycle', { at: 'insert into rating_rollups' }],
      ['all written, not committed', 'closeCycle', { at: commit }],
      ['closed, the answer lost', 'closeCycle', { at: 'answer' }],
    ],
  },
  'a cycle is reopened': {
    make: reopening,
    points: [
      ['ratings gone, responses not', 'reopenCycle', { at: 'delete from responses' }],
      ['figures gone, the cycle still closed', 'reopenCycle', { at: 'update "audit_cycles"' }],
      ['reopened, the answer lost', 'reopenCycle', { at: 'answer' }],
    ],
  },
};

let server: ReturnType<typeof killableServer>;
beforeAll(() => {
  server = killableServer(dataFolder());
});
afterAll(() => server.stop());

describe.each(Object.entries(deeds))('the server is killed while %s', (_, { make, points }) => {
  it.each(points)('%s', async (_name, verb, deadly, nth = 1) => {
    const { workspaceId, ask, compare } = await make();
    let calls = 0;
    let before = '';
    const dying: Call = async (ctx, asked, input, bytes) => {
      if (asked === verb) calls += 1;
      if (asked !== verb || calls !== nth) return server.call(ctx, asked, input, { bytes });
      before = await server.everything(workspaceId);
      return server.call(ctx, asked, input, { bytes, deadly });
    };
    await expect(ask(dying)).rejects.toBeInstanceOf(ServerDied);
    const after = await server.everything(workspaceId);
    // Between two transactions of one call the first one has come to stay.
    const isSecond = verb === 'syncVisit' && (deadly.nth ?? 1) > 1;
    if (deadly.at === 'answer' || isSecond) expect(after).not.toBe(before);
    else expect(after).toBe(before);

    const living: Call = (ctx, asked, input, bytes) => server.call(ctx, asked, input, { bytes });
    await ask(living);
    const [client, said] = (await compare()).map(hash);
    expect(said).toBe(client);
    // Done is done: whoever asks once more changes nothing.
    const done = await server.everything(workspaceId);
    if (verb === 'saveVisits' || verb === 'returnRating') return;
    await ask(living);
    expect(await server.everything(workspaceId)).toBe(done);
  });
});
