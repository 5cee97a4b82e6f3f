import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { partBytes } from '../evidence/limits';
import { countPhotos, photosOf } from './photos-of';
import { makePhone, openPhone, refusal, said, summary } from './testing/make-phone';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const whole = partBytes * 2 + 10;
/** The calls for photos, without what else a phone asks. */
const photoCalls = ({ asked }: { asked: { path: string; method: string }[] }) =>
  asked.filter(({ path }) => path.includes('/evidence')).map(({ method }) => method);

describe('photos on a phone', () => {
  it('are kept without a network and are sent in parts when there is one, after the answers', async () => {
    const phone = await openPhone();
    const { store, online, asked, photos } = phone;
    online.is = false;
    await phone.shoot(whole, 7);
    await phone.tap(3);
    await vi.advanceTimersByTimeAsync(500);
    expect(store.snapshot()).toMatchObject({ photos: [{ state: 'waiting' }, {}], sync: { kind: 'network' } });
    expect(photoCalls(phone)).toEqual([]);
    online.is = true;
    asked.length = 0;
    await store.send();
    expect(asked[0]?.path).toMatch(/operations$/);
    expect(photoCalls(phone)).toEqual(['POST', 'PUT', 'PUT', 'PUT', 'POST', 'POST', 'PUT', 'POST']);
    expect(photos.bytes()).toBe(whole + 7);
    expect(store.snapshot()).toMatchObject({
      photos: [],
      visits: [{ assignment: { photos: [{ touchpointId: 'till' }, {}] } }],
      sync: { kind: 'rest' },
    });
  });

  it('survive being killed between two parts, and what has arrived is not sent again', async () => {
    const phone = await openPhone();
    let parts = 0;
    phone.server.fate = (_path, method) => (method === 'PUT' && ++parts === 2 ? 'lost' : 'arrives');
    await phone.shoot(whole);
    await phone.store.send();
    expect(phone.store.snapshot()).toMatchObject({ photos: [{ isBegun: true }], sync: { kind: 'network' } });
    phone.store.stop();
    const again = phone.open();
    await again.start();
    expect(again.snapshot().photos).toHaveLength(1);
    await again.send();
    expect(phone.photos.bytes()).toBe(whole);
    expect([...phone.photos.kept.keys()]).toEqual([...phone.photos.underway.keys()]);
    expect(again.snapshot().photos).toEqual([]);
  });

  it('are each once on the server at the end, 40 of them, wherever the connection breaks', async () => {
    const fates = fc.constantFrom('arrives' as const, 'lost' as const, 'answer lost' as const);
    await fc.assert(
      fc.asyncProperty(fc.array(fates, { minLength: 20, maxLength: 200 }), async (list) => {
        const phone = await openPhone();
        await phone.shoot(...Array.from({ length: 40 }, (_, at) => (at % 5 === 0 ? whole : 100 + at)));
        const taken = phone.store.snapshot().photos.map(({ id }) => id);
        let call = 0;
        phone.server.fate = () => list[call++] ?? 'arrives';
        for (let round = 0; round < 300 && (await phone.storage.readPhotos()).length > 0; round += 1) {
          // Killed after each try.
          phone.store.stop();
          const again = phone.open();
          await again.start();
          await again.send();
          again.stop();
        }
        expect([...phone.photos.kept.keys()].sort()).toEqual([...taken].sort());
        const [visit] = await phone.storage.readVisits();
        expect(visit?.assignment?.photos.map(({ id }) => id).sort()).toEqual([...taken].sort());
      }),
      { numRuns: 20 },
    );
  });

  it('are tried again soon after progress, ever later without any', async () => {
    const phone = await openPhone();
    phone.server.fate = (path, method) =>
      path.includes('/evidence') && method !== 'PUT' ? 'lost' : 'arrives';
    await phone.shoot(5);
    for (const seconds of [0.5, 2, 4]) await vi.advanceTimersByTimeAsync(seconds * 1_000);
    expect(photoCalls(phone)).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(7_000);
    expect(photoCalls(phone)).toHaveLength(3);
    phone.server.fate = (_path, method) => (method === 'PUT' ? 'answer lost' : 'arrives');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(photoCalls(phone)).toEqual(['POST', 'POST', 'POST', 'POST', 'PUT']);
  });

  it('go before the sending in of their visit', async () => {
    const phone = await openPhone();
    await phone.shoot(5);
    phone.answers.operations = ({ submission }: { submission: unknown }) =>
      submission ? { ...said, submission: 'done', state: 'submitted', isOpen: false } : said;
    await phone.store.note('visit', { submission: { visitedOn: '2026-05-05', note: '', refusal: '' } });
    phone.server.fate = (path) => (path.includes('/evidence') ? refusal('UNAVAILABLE') : 'arrives');
    await phone.store.send();
    expect(phone.sent()).toEqual([]);
    phone.server.fate = () => 'arrives';
    await phone.store.refresh();
    const submissions = phone.sent().map(({ body }) => (body as { submission: unknown }).submission);
    expect(submissions.filter(Boolean)).toEqual([{ visitedOn: '2026-05-05', note: '' }]);
    const last = phone.asked.at(-1);
    expect([last?.path.endsWith('/operations'), phone.photos.kept.size]).toEqual([true, 1]);
  });

  it('stay with a sentence where the server does not take them, hold nothing up, and can be tried again', async () => {
    const phone = await openPhone();
    const closed = refusal('CONFLICT', 'The scoring has ended.');
    phone.server.fate = (path) => (path.includes('/evidence') ? closed : 'arrives');
    await phone.shoot(5, 6);
    await phone.tap(4);
    await phone.store.send();
    expect(phone.store.snapshot()).toMatchObject({
      photos: [{ state: 'refused', refusal: 'The scoring has ended.' }, { state: 'refused' }],
      waiting: [],
      sync: { kind: 'rest' },
    });
    // The visit is gone from this phone: they are not.
    phone.answers['check-in'] = { revoked: false, visits: [], today: '2026-05-05' };
    await phone.store.refresh();
    expect(phone.store.snapshot()).toMatchObject({ visits: [], photos: [{ visit: 'Linden' }, {}] });
    phone.server.fate = () => 'arrives';
    const [first, second] = phone.store.snapshot().photos;
    await phone.store.retryPhotos([first?.id ?? '']);
    await phone.store.send();
    expect([...phone.photos.kept.keys()]).toEqual([first?.id]);
    await phone.store.removePhoto(null, { id: second?.id ?? '', touchpointId: 'till' });
    expect(phone.store.snapshot().photos).toEqual([]);
  });

  it('are removed at once, on the server as well once it has heard of them', async () => {
    const phone = await openPhone();
    phone.online.is = false;
    await phone.shoot(5, 6);
    const shown = () => photosOf(phone.visit, phone.store.snapshot().photos);
    const [first, second] = shown();
    if (!first || !second) throw new Error('No photos');
    await phone.store.removePhoto(phone.visit, first);
    expect(await phone.storage.readPhotos()).toHaveLength(1);
    phone.online.is = true;
    await phone.store.send();
    const visit = phone.store.snapshot().visits[0] ?? phone.visit;
    const [there] = photosOf(visit, phone.store.snapshot().photos);
    expect([there?.id, there?.kept]).toEqual([second.id, null]);
    phone.online.is = false;
    await phone.store.removePhoto(visit, second);
    expect(photosOf(visit, phone.store.snapshot().photos)).toEqual([]);
    expect(phone.photos.kept.size).toBe(1);
    phone.online.is = true;
    await phone.store.send();
    expect([phone.photos.kept.size, photoCalls(phone).at(-1)]).toEqual([0, 'DELETE']);
    expect(phone.store.snapshot()).toMatchObject({ photos: [], visits: [{ assignment: { photos: [] } }] });
  });

  it('do not come back where they were removed while they were being sent', async () => {
    const phone = await openPhone();
    await phone.shoot(5);
    const [photo] = photosOf(phone.visit, phone.store.snapshot().photos);
    let removing: Promise<void> | undefined;
    phone.server.fate = (_path, method) => {
      if (method === 'PUT' && photo) removing ??= phone.store.removePhoto(phone.visit, photo);
      return 'arrives';
    };
    await phone.store.send();
    await removing;
    await phone.store.send();
    expect(phone.photos.kept.size).toBe(0);
    expect(phone.photos.removed.size).toBe(1);
    expect(phone.store.snapshot()).toMatchObject({ photos: [], visits: [{ assignment: { photos: [] } }] });
  });

  it('that the same person removed on another device go without a word', async () => {
    const phone = await openPhone();
    phone.server.fate = (path, method) =>
      method === 'POST' && path.includes('/evidence/') ? 'answer lost' : 'arrives';
    await phone.shoot(5);
    await phone.store.send();
    const [id = ''] = phone.photos.kept.keys();
    phone.photos.kept.delete(id);
    phone.photos.removed.add(id);
    phone.server.fate = () => 'arrives';
    await phone.store.send();
    expect(phone.store.snapshot()).toMatchObject({ photos: [], visits: [{ assignment: { photos: [] } }] });
  });

  it('are reduced after they were kept, and not while they are being sent', async () => {
    const phone = makePhone();
    await phone.store.start();
    await phone.store.refresh();
    const visit = phone.store.snapshot().visits[0];
    const line = visit?.assignment?.lines[0];
    if (!visit || !line) throw new Error('The visit was not fetched.');
    const kept: number[] = [];
    const store = phone.open(async (picture) => {
      kept.push(...(await phone.storage.readPhotos()).map(({ blob }) => blob?.size ?? 0));
      return picture.slice(0, 3);
    });
    await store.start();
    phone.online.is = false;
    await store.addPhotos(visit, line, [new Blob(['0123456789'])]);
    expect([kept, (await phone.storage.readPhotos()).map(({ blob }) => blob?.size)]).toEqual([[10], [3]]);
    const broken = phone.open(() => Promise.reject(new Error('no canvas')));
    await broken.addPhotos(visit, line, [new Blob(['01234'])]);
    expect((await phone.storage.readPhotos()).map(({ blob }) => blob?.size)).toEqual([3, 5]);
  });

  it('say so where the device has no room, and everything else goes on', async () => {
    const phone = await openPhone();
    const full = new DOMException('full', 'QuotaExceededError');
    vi.spyOn(phone.storage, 'addPhotos').mockRejectedValueOnce(full);
    await expect(phone.shoot(5)).rejects.toBe(full);
    await phone.tap(6);
    expect(phone.store.snapshot()).toMatchObject({ photos: [], isBroken: false, waiting: [{}] });
  });

  it('count as evidence from being kept until they are removed or refused', async () => {
    const phone = await openPhone();
    phone.online.is = false;
    await phone.shoot(5, 6, 7);
    const [one, two] = await phone.storage.readPhotos();
    await phone.storage.changePhoto(one?.id ?? '', (now) => ({ ...now, state: 'refused' }));
    await phone.storage.changePhoto(two?.id ?? '', (now) => ({ ...now, state: 'removed', blob: null }));
    expect(countPhotos(phone.visit, await phone.storage.readPhotos())).toEqual(new Map([['till', 1]]));
  });
});

describe('photos on a phone that somebody may use no longer', () => {
  it('are sent before a phone that was signed out forgets everything', async () => {
    const phone = await openPhone();
    phone.online.is = false;
    await phone.shoot(5);
    await phone.tap(7);
    phone.online.is = true;
    phone.answers['check-in'] = { revoked: true, visits: [], today: '2026-05-05' };
    phone.server.fate = (path) => {
      const nothing = phone.photos.kept.size === 1 && phone.sent().length > 1;
      if (path.endsWith('/operations')) phone.answers.operations = { ...said, wipe: nothing };
      return 'arrives';
    };
    await phone.store.refresh();
    expect(phone.sent().map(({ body }) => (body as { waiting: number }).waiting)).toEqual([1, 0]);
    expect(phone.photos.kept.size).toBe(1);
    expect(phone.store.snapshot()).toMatchObject({
      visits: [],
      photos: [],
      signedOutOf: ['Linden'],
      lostPhotos: 0,
    });
    expect(await phone.storage.readPhotos()).toEqual([]);
  });

  it('go with a brand that is gone, and their number is told', async () => {
    const phone = await openPhone();
    phone.online.is = false;
    await phone.shoot(5, 6);
    phone.online.is = true;
    phone.answers.phone = { userId: 'anna', name: 'Anna', places: [] };
    phone.answers.operations = { ...said, forget: true };
    phone.server.fate = (path) => (path.includes('/evidence') ? refusal('NOT_FOUND') : 'arrives');
    await phone.store.refresh();
    expect(phone.store.snapshot()).toMatchObject({ visits: [], photos: [], lostPhotos: 2 });
  });

  it('stay where nobody takes anything, as the answers do', async () => {
    const phone = await openPhone();
    phone.online.is = false;
    await phone.shoot(5);
    phone.online.is = true;
    phone.answers['check-in'] = refusal('NOT_FOUND');
    phone.answers.operations = refusal('NOT_FOUND');
    phone.server.fate = (path) => (path.includes('/evidence') ? refusal('NOT_FOUND') : 'arrives');
    await phone.store.refresh();
    expect(phone.store.snapshot()).toMatchObject({ visits: [{ id: 'visit' }], photos: [{}], lostPhotos: 0 });
  });

  it('keep somebody else out until they are sent or discarded', async () => {
    const phone = await openPhone();
    phone.online.is = false;
    await phone.shoot(5);
    phone.online.is = true;
    phone.answers.phone = { userId: 'marek', name: 'Marek', places: [] };
    await phone.store.refresh();
    expect(phone.store.snapshot()).toMatchObject({ stranger: { name: 'Marek' }, photos: [{}] });
    await phone.store.forgetAll();
    expect(await phone.storage.readPhotos()).toEqual([]);
    await phone.store.refresh();
    expect(phone.store.snapshot()).toMatchObject({ stranger: null, facts: { userId: 'marek' } });
  });

  it('hold the visits of another place back from nothing', async () => {
    const phone = await openPhone();
    phone.answers['check-in'] = { revoked: false, visits: [{ ...summary, isOpen: false }], today: '' };
    phone.server.fate = (path) =>
      path.includes('/evidence') ? refusal('CONFLICT', 'sent already') : 'arrives';
    await phone.shoot(5);
    await phone.store.refresh();
    expect(phone.store.snapshot()).toMatchObject({
      visits: [{ assignment: null }],
      photos: [{ refusal: 'sent already' }],
    });
  });
});
