import type { CallServer } from '../../evidence/evidence-transport';
import { roundPosition } from '../../evidence/position';
import type { Announcement } from '../../evidence/send-photo';
import type { EvidencePhoto } from '../../evidence/types';
import type { OwnVisit } from '../../scoring/types';
import type { SyncAnswer } from '../../sync/types';
import { PhoneStore } from '../phone-store';
import { makeAssignment } from './make-assignment';
import { memoryStorage } from './memory-storage';

export const place = { organization: 'o', workspace: 'w', name: 'Linden', organizationName: 'Agency' };

export const summary = {
  id: 'visit',
  state: 'planned',
  cycle: 'Spring',
  cycleId: 'c',
  cycleState: 'open',
  brand: 'Linden',
  object: null,
  opensOn: null,
  dueOn: null,
  overdue: false,
  isOpen: true,
  rated: 0,
  lines: 1,
  formVersionId: 'form-1',
} satisfies OwnVisit;

/** The answer of a server that took everything. */
export const said: SyncAnswer = {
  results: [],
  said: [],
  cursor: '2026-05-05T00:00:01.000Z',
  isOpen: true,
  state: 'started',
  formVersionId: 'form-1',
  submission: null,
  forget: false,
  wipe: false,
};

/** A refusal as `callApi` throws it. */
export const refusal = (code: string, message = code) => Object.assign(new Error(message), { code });

type Announced = Pick<Announcement, 'id' | 'size' | 'touchpointId' | 'position'>;

/** Photos as a server takes them in, by the path of a call. */
function photoServer() {
  const underway = new Map<string, Announced & { received: number }>();
  const kept = new Map<string, EvidencePhoto>();
  const removed = new Set<string>();
  let sent = 0;
  const tell = (id: string) => {
    const received = underway.get(id)?.received ?? 0;
    return { received, done: kept.has(id) || removed.has(id) };
  };
  const take = (path: string, method: string, body: unknown) => {
    const [id = '', query = ''] = (path.split('/evidence/')[1] ?? '').split('?offset=');
    if (id.endsWith('/position')) {
      const photo = kept.get(id.replace('/position', ''));
      if (!photo) throw refusal('NOT_FOUND');
      kept.set(photo.id, { ...photo, position: null });
      return {};
    }
    if (id === '') {
      const announced = body as Announced;
      const { id: begun } = announced;
      if (!underway.has(begun)) underway.set(begun, { ...announced, received: 0 });
      return tell(begun);
    }
    const photo = underway.get(id);
    if (!photo || (method !== 'PUT' && removed.has(id))) throw refusal('NOT_FOUND');
    if (method === 'DELETE') {
      kept.delete(id);
      removed.add(id);
      return {};
    }
    if (method === 'PUT') {
      const { size } = body as Blob;
      sent += size;
      if (Number(query) === photo.received) photo.received += size;
      return tell(id);
    }
    if (photo.received !== photo.size) throw refusal('CONFLICT', 'incomplete');
    const { touchpointId, position = null } = photo;
    const known = { id, touchpointId, criterionId: null, width: 1, height: 1, takenAt: null, note: '' };
    kept.set(id, kept.get(id) ?? { ...known, position: position && roundPosition(position) });
    return kept.get(id);
  };
  return { take, kept, underway, removed, bytes: () => sent };
}

/**
 * A phone whose server answers by the end of the path (an answer may be made of the body), and what that was asked. `fate` says of each call whether it is lost
 * on the way there or back, or refused.
 */
export function makePhone(storage = memoryStorage()) {
  const asked: { path: string; method: string; body: unknown }[] = [];
  const photos = photoServer();
  const answers: Record<string, unknown> = {
    phone: { userId: 'anna', name: 'Anna', places: [place] },
    'check-in': { revoked: false, visits: [summary], today: '2026-05-05' },
    assignment: makeAssignment(['till'], { state: 'planned' }),
    operations: said,
  };
  const server = {
    fate: (_path: string, _method: string): 'arrives' | 'lost' | 'answer lost' | Error => 'arrives',
  };
  const call: CallServer = async <Result>(
    path: string,
    { method = 'GET', body }: { method?: string; body?: unknown } = {},
  ) => {
    asked.push({ path, method, body });
    const fate = server.fate(path, method);
    if (fate === 'lost') throw new TypeError('lost');
    if (fate instanceof Error) throw fate;
    const answer = path.includes('/evidence')
      ? photos.take(path, method, body)
      : answers[path.split('/').at(-1) ?? ''];
    if (fate === 'answer lost') throw new TypeError('answer lost');
    if (answer instanceof Error) throw answer;
    return structuredClone(typeof answer === 'function' ? answer(body) : answer) as Result;
  };
  const online = { is: true };
  const open = (reduce: (picture: Blob) => Promise<Blob> = async (picture) => picture) =>
    new PhoneStore({
      storage,
      call,
      reduce,
      deviceName: 'Chrome, Android',
      isOnline: () => online.is,
      alone: (work) => work(),
    });
  const sent = () => asked.filter(({ path }) => path.endsWith('/operations'));
  return { store: open(), open, storage, answers, asked, sent, online, photos, server };
}

/** A phone with its one visit fetched. */
export async function openPhone() {
  const phone = makePhone();
  await phone.store.start();
  await phone.store.refresh();
  const visit = phone.store.snapshot().visits[0];
  const line = visit?.assignment?.lines[0];
  if (!visit || !line) throw new Error('The visit was not fetched.');
  const register = { touchpointId: 'till', segmentId: null, kind: 'answer', part: '' } as const;
  const tap = (score: number) => phone.store.change(visit, register, { score, notApplicable: false });
  /** Takes photos of so many bytes. */
  const shoot = (...sizes: number[]) =>
    phone.store.addPhotos(
      visit,
      line,
      sizes.map((size) => new Blob([new Uint8Array(size)], { type: 'image/jpeg' })),
    );
  return { ...phone, visit, line, tap, shoot };
}
