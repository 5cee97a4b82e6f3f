import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAssignment } from './testing/make-assignment';
import { makePhone, openPhone, place, refusal, said } from './testing/make-phone';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('PhoneStore', () => {
  it('fetches what there is to do and keeps it on the device', async () => {
    const { store, storage } = await openPhone();
    expect(store.snapshot().visits).toMatchObject([
      { id: 'visit', assignment: { lines: [{ name: 'till' }] } },
    ]);
    const again = makePhone(storage);
    await again.store.start();
    expect(again.store.snapshot()).toMatchObject({ facts: { userId: 'anna' }, visits: [{ id: 'visit' }] });
  });

  it('fetches the new questions as soon as it hears that the form changed, and keeps what waits', async () => {
    const { store, tap, answers, asked } = await openPhone();
    const next = makeAssignment(['till'], { formVersionId: 'form-2', okFrom: 5 });
    answers.operations = { ...said, formVersionId: 'form-2' };
    answers.assignment = next;
    const before = asked.filter(({ path }) => path.endsWith('/assignment')).length;
    await tap(7);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked.filter(({ path }) => path.endsWith('/assignment'))).toHaveLength(before + 1);
    expect(store.snapshot().visits[0]?.assignment).toMatchObject({ formVersionId: 'form-2', okFrom: 5 });
    await tap(8);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked.filter(({ path }) => path.endsWith('/assignment'))).toHaveLength(before + 1);
  });

  it('shows a tap before it is written, and sends it in a moment', async () => {
    const { store, tap, sent } = await openPhone();
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
    const { store, tap, sent, online } = await openPhone();
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
    const { store, tap, sent, answers } = await openPhone();
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
    const { store, tap, answers } = await openPhone();
    answers.operations = refusal('UNAUTHENTICATED');
    await tap(7);
    await vi.advanceTimersByTimeAsync(500);
    expect(store.snapshot()).toMatchObject({ sync: { kind: 'signedOut' }, waiting: [{}] });
  });

  it('does not mix two people: the other one sees that answers wait, and may discard them', async () => {
    const { store, tap, answers, online, sent } = await openPhone();
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
      const { store, tap, answers, online, sent } = await openPhone();
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
    const { store, tap, answers, online } = await openPhone();
    online.is = false;
    await tap(7);
    online.is = true;
    answers['check-in'] = refusal('NOT_FOUND');
    answers.operations = refusal('NOT_FOUND');
    await store.refresh();
    expect(store.snapshot()).toMatchObject({
      visits: [{ id: 'visit' }],
      waiting: [{}],
      sync: { kind: 'failed' },
    });
  });
});
