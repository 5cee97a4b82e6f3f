import { newId } from '@/lib/ids';
import type { CallServer } from '../evidence/evidence-transport';
import type { ScoringLine } from '../scoring/types';
import type { Register } from '../sync/operation';
import type { SyncAnswer } from '../sync/types';
import { fetchBrands, type Fetcher } from './fetch-visits';
import { keepPhotos, removePhoto, type Reduce } from './keep-photos';
import { auditsPath, failureOf, retryAfter, type WhosePhone } from './phone-network';
import { emptySnapshot, onlyHere, unsentOf, type PhoneSnapshot, type SyncState } from './phone-snapshot';
import {
  brandOf,
  type KeptPhoto,
  type KeptVisit,
  type PhoneFacts,
  type PhonePlace,
  type PhoneStorage,
} from './phone-storage';
import type { ShownPhoto } from './photos-of';
import { sendInTurn } from './send-in-turn';
import { sendKeptPhoto } from './send-kept-photo';
import { forgetBrand, sendVisit } from './send-visit';

interface PhoneSettings {
  storage: PhoneStorage;
  call: CallServer;
  /** Makes pictures small enough to be sent. */
  reduce: Reduce;
  /** What the browser calls itself. */
  deviceName: string;
  isOnline: () => boolean;
  /** Only one tab or worker sends at a time. */
  alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  clock?: () => number;
  /** When the screen hears of a tap: after the pad, which shows it by itself, was painted. At once unless told. */
  later?: (tell: () => void) => void;
}

const noFacts = (): PhoneFacts => ({
  deviceId: newId(),
  userId: '',
  name: '',
  places: [],
  isDiscreet: false,
  sentAt: '',
});

/**
 * What a phone knows and does: every tap is shown at once, written to the device at once, and sent when there is a network.
 * The screen subscribes; the storage and the server are given.
 */
export class PhoneStore {
  #settings: PhoneSettings;
  #listeners = new Set<() => void>();
  #snapshot: PhoneSnapshot = emptySnapshot;
  #writing = 0;
  #failures = 0;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(settings: PhoneSettings) {
    this.#settings = settings;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  snapshot = (): PhoneSnapshot => this.#snapshot;

  #set(change: Partial<PhoneSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    this.#tellAll();
  }

  #tellAll = (): void => {
    for (const listener of this.#listeners) listener();
  };

  /** Reads what the device has kept. */
  async start(): Promise<void> {
    try {
      const { storage } = this.#settings;
      if (!(await storage.readFacts())) await storage.writeFacts(noFacts());
      await this.#reload();
    } catch {
      this.#set({ isBroken: true });
    }
  }

  async #reload(): Promise<void> {
    const { storage } = this.#settings;
    const [facts, visits, stored, photos] = await Promise.all([
      storage.readFacts(),
      storage.readVisits(),
      storage.readWaiting(),
      storage.readPhotos(),
    ]);
    // Taps that are being written at this moment are not stored yet, and must not vanish from the screen.
    const here = new Set(stored.map(({ operation }) => operation.id));
    const underway = this.#snapshot.waiting.filter(
      ({ sequence, operation }) => sequence === Infinity && !here.has(operation.id),
    );
    this.#set({
      facts: facts ?? this.#snapshot.facts,
      visits,
      waiting: [...stored, ...underway],
      photos: this.#samePictures(photos),
    });
  }

  /** Each reading gives other objects for the same pictures: with the ones before, nothing is drawn anew. */
  #samePictures(photos: readonly KeptPhoto[]): KeptPhoto[] {
    const before = new Map(this.#snapshot.photos.map((photo) => [photo.id, photo.blob]));
    return photos.map((photo) => {
      const known = before.get(photo.id);
      return known && known.size === photo.blob?.size ? { ...photo, blob: known } : photo;
    });
  }

  /** One tap: the writing has begun when this returns, and is done when its promise ends. */
  async change(visit: KeptVisit, register: Register, value: unknown): Promise<void> {
    const at = (this.#settings.clock ?? Date.now)();
    const one = {
      brand: brandOf(visit.place),
      visitId: visit.id,
      operation: { ...register, id: newId(), value, at },
    };
    this.#writing += 1;
    const writing = this.#settings.storage.addWaiting(one);
    const waiting = [...this.#snapshot.waiting, { ...one, sequence: Infinity }];
    this.#snapshot = { ...this.#snapshot, waiting, isKept: false };
    (this.#settings.later ?? ((tell) => tell()))(this.#tellAll);
    try {
      const sequence = await writing;
      this.#writing -= 1;
      this.#set({
        waiting: this.#snapshot.waiting.map((waiting) =>
          waiting.operation.id === one.operation.id ? { ...one, sequence } : waiting,
        ),
        isKept: this.#writing === 0,
      });
      this.sendSoon();
    } catch {
      this.#writing -= 1;
      this.#set({
        waiting: this.#snapshot.waiting.filter(({ operation }) => operation.id !== one.operation.id),
        isBroken: true,
      });
    }
  }

  /** Changes what only this phone keeps of a visit: where the walk stands, its sending in, notices that were read. */
  async note(
    visitId: string,
    change: Partial<Pick<KeptVisit, 'position' | 'submission' | 'notices'>>,
  ): Promise<void> {
    this.#set({
      visits: this.#snapshot.visits.map((visit) => (visit.id === visitId ? { ...visit, ...change } : visit)),
    });
    await this.#settings.storage.settle(visitId, (visit) => ({ ...visit, ...change }), []);
    if (change.submission) this.sendSoon();
  }

  async #showPhotos(): Promise<void> {
    this.#set({ photos: this.#samePictures(await this.#settings.storage.readPhotos()) });
  }

  /** Keeps pictures as photos of a touchpoint; they are sent when there is a network. Throws where there is no room. */
  async addPhotos(visit: KeptVisit, line: ScoringLine, pictures: readonly Blob[]): Promise<void> {
    const { storage, reduce, clock = Date.now } = this.#settings;
    await keepPhotos(
      storage,
      { visit, line, pictures },
      { clock, reduce, onChange: () => this.#showPhotos() },
    );
    this.sendSoon();
  }

  /** Takes a photo away, on the server too; `visit` is null where it is no longer on this phone. */
  async removePhoto(visit: KeptVisit | null, photo: Pick<ShownPhoto, 'id' | 'touchpointId'>): Promise<void> {
    await removePhoto(this.#settings.storage, visit, photo);
    await this.#showPhotos();
    this.sendSoon();
  }

  /** Sends photos once more that the server refused. */
  async retryPhotos(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await this.#settings.storage.changePhoto(id, (now) =>
        now.state === 'refused' ? { ...now, state: 'waiting', refusal: '' } : now,
      );
    }
    await this.#showPhotos();
    this.sendSoon();
  }

  async setDiscreet(isDiscreet: boolean): Promise<void> {
    const { facts } = this.#snapshot;
    if (!facts) return;
    this.#set({ facts: { ...facts, isDiscreet } });
    await this.#settings.storage.writeFacts({ ...facts, isDiscreet });
  }

  /** Sends in a moment, so that quick taps go together. */
  sendSoon(): void {
    this.#plan(400);
  }

  #plan(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send(), after);
  }

  /** Sends what waits; a call while another is under way waits for that one and looks again. */
  async send(): Promise<void> {
    await this.#once(() => this.#sendAll());
  }

  /** Asks which visits there are and fetches those that are open, then sends what waits. */
  async refresh(): Promise<void> {
    await this.#once(async () => {
      if (!this.#settings.isOnline()) return this.#fail({ kind: 'network' });
      try {
        if (await this.#checkIn()) await this.#sendAll();
      } catch (error) {
        this.#tell(error);
      }
    });
  }

  async #once(work: () => Promise<void>): Promise<void> {
    while (this.#running) await this.#running;
    clearTimeout(this.#timer);
    this.#running = this.#settings.alone(work).finally(() => (this.#running = undefined));
    await this.#running;
  }

  #fail(sync: SyncState): void {
    this.#set({ sync });
  }

  #tell(error: unknown): void {
    const failure = failureOf(error);
    this.#failures += 1;
    if (failure.kind === 'signedOut') return this.#fail({ kind: 'signedOut' });
    if (failure.kind !== 'refused') this.#plan(retryAfter(this.#failures));
    if (failure.kind === 'network') return this.#fail({ kind: 'network' });
    this.#fail({ kind: 'failed', message: failure.message });
  }

  #device() {
    return { id: this.#snapshot.facts?.deviceId ?? '', name: this.#settings.deviceName };
  }

  /** False where the answers kept here are somebody else's than who is signed in. */
  async #checkIn(): Promise<boolean> {
    const { storage, call, clock = Date.now } = this.#settings;
    const whose = await call<WhosePhone>('/api/phone');
    const { facts } = this.#snapshot;
    if (!facts) return false;
    if (facts.userId !== '' && facts.userId !== whose.userId) {
      const held = { waiting: await storage.readWaiting(), photos: await storage.readPhotos() };
      if (onlyHere(held).isAny) {
        this.#set({ stranger: whose, sync: { kind: 'rest' } });
        return false;
      }
      await this.forgetAll();
    }
    const { userId, name, places } = whose;
    await storage.writeFacts({ ...(this.#snapshot.facts ?? facts), userId, name, places });
    const fetcher: Fetcher = {
      storage,
      call,
      clock,
      device: this.#device(),
      sendOne: (id) => this.#sendOne(id),
      sendPhoto: (id) => this.#sendPhoto(id),
      forget: (place) => this.#forgetBrand(place),
    };
    await fetchBrands(fetcher, places, (place) => this.#wasSignedOut(place));
    await this.#reload();
    return true;
  }

  async #sendOne(visitId: string): Promise<SyncAnswer | null> {
    const { storage, call, clock = Date.now } = this.#settings;
    const place = (await storage.readVisit(visitId))?.place;
    const send = (visit: KeptVisit, body: unknown) =>
      call<SyncAnswer>(`${auditsPath(visit.place)}/visits/${visit.id}/operations`, { method: 'POST', body });
    const answer = await sendVisit({ storage, device: this.#device(), clock, send }, visitId);
    if (answer?.wipe && place) await this.#forgetBrand(place);
    return answer;
  }

  async #sendPhoto(id: string): Promise<void> {
    const { storage, call } = this.#settings;
    this.#set({ sendingPhoto: id });
    try {
      // Bytes that have arrived are a reason to try again soon.
      await sendKeptPhoto({ storage, call, onProgress: () => (this.#failures = 0) }, id);
    } finally {
      this.#set({ sendingPhoto: null });
    }
  }

  async #forgetBrand(place: PhonePlace): Promise<void> {
    const lost = await forgetBrand(this.#settings.storage, brandOf(place));
    this.#set({ lostPhotos: this.#snapshot.lostPhotos + lost });
  }

  async #sendAll(): Promise<void> {
    const { storage, isOnline, clock = Date.now } = this.#settings;
    if (this.#snapshot.stranger) return;
    const held = { waiting: await storage.readWaiting(), photos: await storage.readPhotos() };
    const isSubmitting = (await storage.readVisits()).some(({ submission }) => submission?.refusal === '');
    if (!unsentOf(held).isAny && !isSubmitting) return this.#set({ sync: { kind: 'rest' } });
    if (!isOnline()) {
      this.#plan(retryAfter(this.#failures));
      return this.#fail({ kind: 'network' });
    }
    this.#set({ sync: { kind: 'sending' } });
    const trouble = await sendInTurn({
      storage,
      sendVisit: async ({ id, place }) => {
        const answer = await this.#sendOne(id);
        if (answer?.wipe) this.#wasSignedOut(place);
      },
      sendPhoto: (id) => this.#sendPhoto(id),
      onStep: () => this.#reload(),
    });
    await this.#reload();
    if (trouble !== undefined) return this.#tell(trouble);
    this.#failures = 0;
    const facts = await storage.readFacts();
    if (facts) await storage.writeFacts({ ...facts, sentAt: new Date(clock()).toISOString() });
    await this.#reload();
    this.#set({ sync: { kind: 'rest' } });
    if (unsentOf(this.#snapshot).isAny) this.sendSoon();
  }

  #wasSignedOut({ name }: PhonePlace): void {
    this.#set({ signedOutOf: [...new Set([...this.#snapshot.signedOutOf, name])] });
  }

  /** Forgets everything on this phone, what was not sent too. */
  async forgetAll(): Promise<void> {
    const { storage } = this.#settings;
    clearTimeout(this.#timer);
    await storage.wipe();
    const { isDiscreet = false } = this.#snapshot.facts ?? {};
    const facts = { ...noFacts(), isDiscreet };
    await storage.writeFacts(facts);
    this.#set({ ...emptySnapshot, facts });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
