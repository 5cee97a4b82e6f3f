import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { photosOf } from './photos-of';
import { openPhone } from './testing/make-phone';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const square = { latitude: 50.062, longitude: 19.937 };
const picture = () => new Blob([new Uint8Array(9)], { type: 'image/jpeg' });

type Phone = Awaited<ReturnType<typeof openPhone>>;
const shootAt = ({ store, visit, line }: Phone, where: Promise<typeof square | null>) =>
  store.addPhotos(visit, line, [picture()], () => where);
const announced = ({ asked }: Phone) =>
  asked.filter(({ path, method }) => path.endsWith('/evidence') && method === 'POST').map(({ body }) => body);
const shown = ({ store }: Phone) => {
  const { visits, photos } = store.snapshot();
  return visits[0] ? photosOf(visits[0], photos) : [];
};

describe('where photos of a phone are taken', () => {
  it('is not kept before somebody agreed', async () => {
    const phone = await openPhone();
    await shootAt(phone, Promise.resolve(square));
    await phone.store.send();
    expect(announced(phone)).toEqual([expect.not.objectContaining({ position: expect.anything() })]);
    expect(shown(phone)).toMatchObject([{ position: null }]);
  });

  it('is kept with the photo without a network, survives being killed, and arrives with it', async () => {
    const phone = await openPhone();
    await phone.store.setKeepsPositions(true);
    phone.online.is = false;
    await shootAt(phone, Promise.resolve(square));
    expect(shown(phone)).toMatchObject([{ position: square, kept: { state: 'waiting' } }]);
    phone.store.stop();
    const again = phone.open();
    await again.start();
    expect(again.snapshot()).toMatchObject({
      facts: { keepsPositions: true },
      photos: [{ position: square }],
    });
    phone.online.is = true;
    await again.send();
    expect(announced(phone)).toMatchObject([{ position: { ...square, consent: true } }]);
    expect(again.snapshot().visits[0]?.assignment?.photos).toMatchObject([{ position: square }]);
  });

  it('is left out where the device does not say, and the photo goes on without', async () => {
    const phone = await openPhone();
    await phone.store.setKeepsPositions(true);
    await shootAt(phone, Promise.resolve(null));
    await shootAt(phone, Promise.reject(new Error('denied')));
    await phone.store.send();
    expect(announced(phone)).toHaveLength(2);
    expect(JSON.stringify(announced(phone))).not.toContain('latitude');
    expect(shown(phone)).toMatchObject([{ kept: null }, { kept: null }]);
  });

  it('is dropped from what was not sent once consent is taken back, also while it is looked for', async () => {
    const phone = await openPhone();
    await phone.store.setKeepsPositions(true);
    phone.online.is = false;
    await shootAt(phone, Promise.resolve(square));
    let tell: (position: typeof square) => void = () => undefined;
    const late = shootAt(phone, new Promise((resolve) => (tell = resolve)));
    await phone.store.setKeepsPositions(false);
    tell(square);
    await late;
    expect(shown(phone)).toMatchObject([{ position: null }, { position: null }]);
    phone.online.is = true;
    await phone.store.send();
    expect(JSON.stringify(announced(phone))).not.toContain('latitude');
  });

  it('is removed from one photo, here and on the server', async () => {
    const phone = await openPhone();
    await phone.store.setKeepsPositions(true);
    phone.online.is = false;
    await shootAt(phone, Promise.resolve(square));
    await shootAt(phone, Promise.resolve(square));
    const [first, second] = shown(phone);
    if (!first || !second) throw new Error('There are two photos.');
    await phone.store.removePosition(phone.visit, first);
    expect(shown(phone)).toMatchObject([{ position: null }, { position: square }]);
    phone.online.is = true;
    await phone.store.send();
    expect([...phone.photos.kept.values()]).toMatchObject([{ position: null }, { position: square }]);
    phone.server.fate = () => 'lost';
    await expect(phone.store.removePosition(phone.visit, second)).rejects.toThrow('lost');
    expect(shown(phone)[1]).toMatchObject({ position: square });
    phone.server.fate = () => 'arrives';
    await phone.store.removePosition(phone.visit, second);
    expect(shown(phone)[1]).toMatchObject({ position: null });
    expect([...phone.photos.kept.values()]).toMatchObject([{ position: null }, { position: null }]);
  });
});
