import { newId } from '@/lib/ids';
import type { Register } from '../sync/operation';
import type { SyncAnswer } from '../sync/types';
import { fetchVisits, leaveBrand } from './fetch-visits';
import { auditsPath, failureOf, retryAfter, type CallServer, type WhosePhone } from './phone-network';
import {
  brandOf,
  type KeptVisit,
  type PhoneFacts,
  type PhonePlace,
  type PhoneStorage,
  type Waiting,
} from './phone-storage';
import { sendVisit } from './send-visit';

export type SyncState =
  | { kind: 'rest' }
  | { kind: 'sending' }
  | { kind: 'network' }
  | { kind: 'signedOut' }
  | { kind: 'failed'; message: string };

export interface PhoneSnapshot {
  /** Null until the storage was read. */
  facts: PhoneFacts | null;
  visits: readonly KeptVisit[];
  waiting: readonly Waiting[];
  sync: SyncState;
  /** Whether the last tap is on the device by now. */
  isKept: boolean;
  /** Whether the storage can be used at all. */
  isBroken: boolean;
  /** Somebody else is signed in here than the one whose answers are kept. */
  stranger: WhosePhone | null;
  /** Names of brands that this phone was signed out of. */
  signedOutOf: readonly string[];
}

interface PhoneSettings {
  storage: PhoneStorage;
  call: CallServer;
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
  #snapshot: PhoneSnapshot = {
    facts: null,
    visits: [],
    waiting: [],
    sync: { kind: 'rest' },
    isKept: true,
    isBroken: false,
    stranger: null,
    signedOutOf: [],
  };
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
      let facts = await storage.readFacts();
      if (!facts) {
        facts = noFacts();
        await storage.writeFacts(facts);
      }
      this.#set({ facts, visits: await storage.readVisits(), waiting: await storage.readWaiting() });
    } catch {
      this.#set({ isBroken: true });
    }
  }

  async #reload(): Promise<void> {
    const { storage } = this.#settings;
    const [facts, visits, stored] = await Promise.all([
      storage.readFacts(),
      storage.readVisits(),
      storage.readWaiting(),
    ]);
    // Taps that are being written at this moment are not stored yet, and must not vanish from the screen.
    const here = new Set(stored.map(({ operation }) => operation.id));
    const underway = this.#snapshot.waiting.filter(
      ({ sequence, operation }) => sequence === Infinity && !here.has(operation.id),
    );
    this.#set({ facts: facts ?? this.#snapshot.facts, visits, waiting: [...stored, ...underway] });
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
      if ((await storage.readWaiting()).length > 0) {
        this.#set({ stranger: whose, sync: { kind: 'rest' } });
        return false;
      }
      await this.forgetAll();
    }
    const { userId, name, places } = whose;
    await storage.writeFacts({ ...(this.#snapshot.facts ?? facts), userId, name, places });
    const device = this.#device();
    const fetcher = { storage, call, clock, device, sendOne: (id: string) => this.#sendOne(id) };
    for (const place of places) {
      if ((await fetchVisits(fetcher, place)) === 'signedOut') this.#wasSignedOut(place);
    }
    const known = new Set(places.map(brandOf));
    for (const visit of await storage.readVisits()) {
      if (!known.has(brandOf(visit.place))) await leaveBrand(fetcher, visit.place);
    }
    await this.#reload();
    return true;
  }

  #sendOne(visitId: string): Promise<SyncAnswer | null> {
    const { storage, call, clock = Date.now } = this.#settings;
    return sendVisit(
      {
        storage,
        device: this.#device(),
        clock,
        send: (visit, request) =>
          call<SyncAnswer>(`${auditsPath(visit.place)}/visits/${visit.id}/operations`, request),
      },
      visitId,
    );
  }

  async #sendAll(): Promise<void> {
    const { storage, isOnline, clock = Date.now } = this.#settings;
    if (this.#snapshot.stranger) return;
    const waiting = await storage.readWaiting();
    const sending = (await storage.readVisits()).filter(
      ({ id, submission }) => submission?.refusal === '' || waiting.some(({ visitId }) => visitId === id),
    );
    if (sending.length === 0) return this.#set({ sync: { kind: 'rest' } });
    if (!isOnline()) {
      this.#plan(retryAfter(this.#failures));
      return this.#fail({ kind: 'network' });
    }
    this.#set({ sync: { kind: 'sending' } });
    let trouble: unknown;
    for (const visit of sending) {
      try {
        const answer = await this.#sendOne(visit.id);
        if (answer?.wipe) this.#wasSignedOut(visit.place);
      } catch (error) {
        trouble = error;
        const { kind } = failureOf(error);
        // What is wrong with one visit must not hold up the others.
        if (kind !== 'closed' && kind !== 'refused') break;
      }
      await this.#reload();
    }
    if (trouble !== undefined) {
      await this.#reload();
      return this.#tell(trouble);
    }
    this.#failures = 0;
    const facts = await storage.readFacts();
    if (facts) await storage.writeFacts({ ...facts, sentAt: new Date(clock()).toISOString() });
    await this.#reload();
    this.#set({ sync: { kind: 'rest' } });
    if (this.#snapshot.waiting.length > 0) this.sendSoon();
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
    this.#set({ facts, visits: [], waiting: [], stranger: null, sync: { kind: 'rest' } });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
