import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnVisit } from '../scoring/types';
import type { Assignment, SyncAnswer } from '../sync/types';
import type { CallServer } from './phone-network';
import { PhoneStore } from './phone-store';
import { memoryStorage } from './testing/memory-storage';

const place = { organization: 'o', workspace: 'w', name: 'Linden', organizationName: 'Agency' };
const summary = {
  id: 'v',
  state: 'planned',
  cycle: 'Spring',
  cycleState: 'open',
  brand: 'Linden',
  object: null,
  dueOn: null,
  overdue: false,
  isOpen: true,
  rated: 0,
  lines: 1,
} satisfies OwnVisit;
const assignment: Assignment = {
  id: 'v',
  state: 'planned',
  cycle: { id: 'c', name: 'Spring', state: 'open' },
  brand: 'Linden',
  object: null,
  dueOn: null,
  visitedOn: null,
  note: '',
  isOpen: true,
  today: '2026-05-05',
  okFrom: 4,
  form: {
    step: 1,
    askQualities: false,
    askExpected: false,
    evidenceRule: 'none',
    evidenceBelow: 3,
    evidenceAbove: 9,
  },
  criteria: [],
  photos: [],
  lines: [
    {
      touchpointId: 't',
      name: 'Till',
      phase: 'during',
      segmentId: null,
      segment: null,
      criterionIds: [],
      given: null,
    },
  ],
  chain: null,
  cursor: '2026-05-05T00:00:00.000Z',
};
const register = { touchpointId: 't', segmentId: null, kind: 'answer', part: '' } as const;
const said: SyncAnswer = {
  results: [],
  said: [],
  cursor: '2026-05-05T00:00:01.000Z',
  isOpen: true,
  state: 'started',
  submission: null,
  forget: false,
  wipe: false,
};

/** A refusal as `callApi` throws it. */
const refusal = (code: string) => Object.assign(new Error(code), { code });

/** A server that answers by the end of the path, and what it was asked. */
function makePhone(storage = memoryStorage()) {
  const asked: { path: string; body: unknown }[] = [];
  const answers: Record<string, unknown> = {
    phone: { userId: 'anna', name: 'Anna', places: [place] },
    'check-in': { revoked: false, visits: [summary], today: '2026-05-05' },
    assignment,
    operations: said,
  };
  const call: CallServer = async <Result>(path: string, body?: unknown) => {
    asked.push({ path, body });
    const answer = answers[path.split('/').at(-1) ?? ''];
    if (answer instanceof Error) throw answer;
    return structuredClone(answer) as Result;
  };
  const online = { is: true };
  const store = new PhoneStore({
    storage,
    call,
    deviceName: 'Chrome, Android',
    isOnline: () => online.is,
    alone: (work) => work(),
  });
  const sent = () => asked.filter(({ path }) => path.endsWith('/operations'));
  return { store, storage, answers, asked, sent, online };
}

async function opened() {
  const phone = makePhone();
  await phone.store.start();
  await phone.store.refresh();
  const visit = phone.store.snapshot().visits[0];
  if (!visit) throw new Error('The visit was not fetched.');
  const tap = (score: number) => phone.store.change(visit, register, { score, notApplicable: false });
  return { ...phone, visit, tap };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('PhoneStore', () => {
  it('fetches what there is to do and keeps it on the device', async () => {
    const { store, storage } = await opened();
    expect(store.snapshot().visits).toMatchObject([{ id: 'v', assignment: { lines: [{ name: 'Till' }] } }]);
    const again = makePhone(storage);
    await again.store.start();
    expect(again.store.snapshot()).toMatchObject({ facts: { userId: 'anna' }, visits: [{ id: 'v' }] });
  });

  it('shows a tap before it is written, and sends it in a moment', async () => {
    const { store, tap, sent } = await opened();
    const written = tap(7);
    expect(store.snapshot()).toMatchObject({
      isKept: false,
      waiting: [{ operation: { value: { score: 7 } } }],
    });
    await written;
    expect(store.snapshot()).toMatchObject({ isKept: true, waiting: [{ sequence: 1 }] });
    await vi.advanceTimersByTimeAsync(500);
    expect(sent()).toHaveLength(1);
    expect(sent()[0]?.body).toMatchObject({ waiting: 0, operations: [{ sequence: 1, kind: 'answer' }] });
    expect(store.snapshot()).toMatchObject({ waiting: [], sync: { kind: 'rest' } });
    expect(store.snapshot().facts?.sentAt).not.toBe('');
  });

  it('waits for a network without trying, and sends when asked again', async () => {
    const { store, tap, sent, online } = await opened();
    online.is = false;
    await tap(7);
    await vi.advanceTimersByTimeAsync(500);
    expect(sent()).toHaveLength(0);
    expect(store.snapshot()).toMatchObject({ sync: { kind: 'network' }, waiting: [{}] });
    online.is = true;
    await store.refresh();
    expect(store.snapshot()).toMatchObject({ sync: { kind: 'rest' }, waiting: [] });
  });

  it('tries again ever later while the server cannot, and loses nothing', async () => {
    const { store, tap, sent, answers } = await opened();
    answers.operations = refusal('UNAVAILABLE');
    await tap(7);
    await vi.advanceTimersByTimeAsync(500);
    expect(sent()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent()).toHaveLength(2);
    expect(store.snapshot()).toMatchObject({
      sync: { kind: 'failed', message: 'UNAVAILABLE' },
      waiting: [{}],
    });
    answers.operations = said;
    await vi.advanceTimersByTimeAsync(2_500);
    expect(sent()).toHaveLength(3);
    expect(store.snapshot().waiting).toEqual([]);
  });

  it('keeps what was scored when the session has ended', async () => {
    const { store, tap, answers } = await opened();
    answers.operations = refusal('UNAUTHENTICATED');
    await tap(7);
    await vi.advanceTimersByTimeAsync(500);
    expect(store.snapshot()).toMatchObject({ sync: { kind: 'signedOut' }, waiting: [{}] });
  });

  it('does not mix two people: the other one sees that answers wait, and may discard them', async () => {
    const { store, tap, answers, online, sent } = await opened();
    online.is = false;
    await tap(7);
    online.is = true;
    answers.phone = { userId: 'marek', name: 'Marek', places: [place] };
    await store.refresh();
    expect(store.snapshot()).toMatchObject({ stranger: { name: 'Marek' }, waiting: [{}] });
    await store.send();
    expect(sent()).toHaveLength(0);
    const before = store.snapshot().facts?.deviceId;
    await store.forgetAll();
    await store.refresh();
    expect(store.snapshot()).toMatchObject({ stranger: null, waiting: [], facts: { userId: 'marek' } });
    expect(store.snapshot().facts?.deviceId).not.toBe(before);
  });

  it('hands in what it has and forgets, when it was signed out and when the brand is gone', async () => {
    for (const change of ['revoked', 'removed'] as const) {
      const { store, tap, answers, online, sent } = await opened();
      online.is = false;
      await tap(7);
      online.is = true;
      if (change === 'revoked') answers['check-in'] = { revoked: true, visits: [], today: '2026-05-05' };
      else answers.phone = { userId: 'anna', name: 'Anna', places: [] };
      answers.operations = { ...said, wipe: true };
      await store.refresh();
      expect(sent(), change).toHaveLength(1);
      expect(store.snapshot(), change).toMatchObject({
        visits: [],
        waiting: [],
        signedOutOf: change === 'revoked' ? ['Linden'] : [],
      });
    }
  });

  it('keeps on the phone what nobody takes', async () => {
    const { store, tap, answers, online } = await opened();
    online.is = false;
    await tap(7);
    online.is = true;
    answers['check-in'] = refusal('NOT_FOUND');
    answers.operations = refusal('NOT_FOUND');
    await store.refresh();
    expect(store.snapshot()).toMatchObject({
      visits: [{ id: 'v' }],
      waiting: [{}],
      sync: { kind: 'failed' },
    });
  });
});
