import type { SyncAnswer } from '../sync/types';
import { fetchAssignment, fetchBrands, type Fetcher } from './fetch-visits';
import { auditsPath, failureOf, retryAfter, type WhosePhone } from './phone-network';
import { noFacts, type PhoneSettings } from './phone-settings';
import { emptySnapshot, onlyHere, unsentOf, type SyncState } from './phone-snapshot';
import { brandOf, type KeptVisit, type PhonePlace } from './phone-storage';
import type { PhoneView } from './phone-view';
import { sendInTurn } from './send-in-turn';
import { sendKeptPhoto } from './send-kept-photo';
import { forgetBrand, sendVisit } from './send-visit';

/** A phone's dealings with the server: when it sends and asks, one after the other, and what it tries again. */
export class PhoneContact {
  #settings: PhoneSettings;
  #view: PhoneView;
  #failures = 0;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(settings: PhoneSettings, view: PhoneView) {
    this.#settings = settings;
    this.#view = view;
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
    this.#view.set({ sync });
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
    return { id: this.#view.snapshot().facts?.deviceId ?? '', name: this.#settings.deviceName };
  }

  /** False where the answers kept here are somebody else's than who is signed in. */
  async #checkIn(): Promise<boolean> {
    const { storage, call, clock = Date.now } = this.#settings;
    const whose = await call<WhosePhone>('/api/phone');
    const { facts } = this.#view.snapshot();
    if (!facts) return false;
    if (facts.userId !== '' && facts.userId !== whose.userId) {
      const held = { waiting: await storage.readWaiting(), photos: await storage.readPhotos() };
      if (onlyHere(held).isAny) {
        this.#view.set({ stranger: whose, sync: { kind: 'rest' } });
        return false;
      }
      await this.forgetAll();
    }
    const { userId, name, places } = whose;
    await storage.writeFacts({ ...(this.#view.snapshot().facts ?? facts), userId, name, places });
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
    await this.#view.reload();
    return true;
  }

  async #sendOne(visitId: string): Promise<SyncAnswer | null> {
    const { storage, call, clock = Date.now } = this.#settings;
    const place = (await storage.readVisit(visitId))?.place;
    const send = (visit: KeptVisit, body: unknown) =>
      call<SyncAnswer>(`${auditsPath(visit.place)}/visits/${visit.id}/operations`, { method: 'POST', body });
    const answer = await sendVisit({ storage, device: this.#device(), clock, send }, visitId);
    if (answer?.wipe && place) await this.#forgetBrand(place);
    const kept = (await storage.readVisit(visitId))?.assignment;
    const isOther = answer?.isOpen && kept && kept.formVersionId !== answer.formVersionId;
    if (isOther && place) {
      // The form changed meanwhile: nobody should go on answering questions of the former one.
      const assignment = await fetchAssignment(call, this.#device(), place, visitId);
      await storage.settle(visitId, (visit) => ({ ...visit, assignment, takenAt: clock() }), []);
    }
    return answer;
  }

  async #sendPhoto(id: string): Promise<void> {
    const { storage, call } = this.#settings;
    this.#view.set({ sendingPhoto: id });
    try {
      // Bytes that have arrived are a reason to try again soon.
      await sendKeptPhoto({ storage, call, onProgress: () => (this.#failures = 0) }, id);
    } finally {
      this.#view.set({ sendingPhoto: null });
    }
  }

  async #forgetBrand(place: PhonePlace): Promise<void> {
    const lost = await forgetBrand(this.#settings.storage, brandOf(place));
    this.#view.set({ lostPhotos: this.#view.snapshot().lostPhotos + lost });
  }

  async #sendAll(): Promise<void> {
    const { storage, isOnline, clock = Date.now } = this.#settings;
    if (this.#view.snapshot().stranger) return;
    const held = { waiting: await storage.readWaiting(), photos: await storage.readPhotos() };
    const isSubmitting = (await storage.readVisits()).some(({ submission }) => submission?.refusal === '');
    if (!unsentOf(held).isAny && !isSubmitting) return this.#view.set({ sync: { kind: 'rest' } });
    if (!isOnline()) {
      this.#plan(retryAfter(this.#failures));
      return this.#fail({ kind: 'network' });
    }
    this.#view.set({ sync: { kind: 'sending' } });
    const trouble = await sendInTurn({
      storage,
      sendVisit: async ({ id, place }) => {
        const answer = await this.#sendOne(id);
        if (answer?.wipe) this.#wasSignedOut(place);
      },
      sendPhoto: (id) => this.#sendPhoto(id),
      onStep: () => this.#view.reload(),
    });
    await this.#view.reload();
    if (trouble !== undefined) return this.#tell(trouble);
    this.#failures = 0;
    const facts = await storage.readFacts();
    if (facts) await storage.writeFacts({ ...facts, sentAt: new Date(clock()).toISOString() });
    await this.#view.reload();
    this.#view.set({ sync: { kind: 'rest' } });
    if (unsentOf(this.#view.snapshot()).isAny) this.sendSoon();
  }

  #wasSignedOut({ name }: PhonePlace): void {
    this.#view.set({ signedOutOf: [...new Set([...this.#view.snapshot().signedOutOf, name])] });
  }

  /** Forgets everything on this phone, what was not sent too. */
  async forgetAll(): Promise<void> {
    const { storage } = this.#settings;
    clearTimeout(this.#timer);
    await storage.wipe();
    const { isDiscreet = false } = this.#view.snapshot().facts ?? {};
    const facts = { ...noFacts(), isDiscreet };
    await storage.writeFacts(facts);
    this.#view.set({ ...emptySnapshot, facts });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
