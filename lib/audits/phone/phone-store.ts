import { newId } from '@/lib/ids';
import type { ScoringLine } from '../scoring/types';
import type { Register } from '../sync/operation';
import { keepPhotos, removePhoto, type FindPosition } from './keep-photos';
import { PhoneContact } from './phone-contact';
import { dropPositions, removePosition } from './phone-positions';
import { noFacts, type PhoneSettings } from './phone-settings';
import type { PhoneSnapshot } from './phone-snapshot';
import { brandOf, type KeptVisit } from './phone-storage';
import { PhoneView } from './phone-view';
import type { ShownPhoto } from './photos-of';

/**
 * What a phone knows and does: every tap is shown at once, written to the device at once, and sent when there is a network.
 * The screen subscribes; the storage and the server are given.
 */
export class PhoneStore {
  #settings: PhoneSettings;
  #view: PhoneView;
  #contact: PhoneContact;
  #writing = 0;

  constructor(settings: PhoneSettings) {
    this.#settings = settings;
    this.#view = new PhoneView(settings.storage);
    this.#contact = new PhoneContact(settings, this.#view);
  }

  subscribe = (listener: () => void): (() => void) => this.#view.subscribe(listener);
  snapshot = (): PhoneSnapshot => this.#view.snapshot();

  /** Reads what the device has kept. */
  async start(): Promise<void> {
    try {
      const { storage } = this.#settings;
      if (!(await storage.readFacts())) await storage.writeFacts(noFacts());
      await this.#view.reload();
    } catch {
      this.#view.set({ isBroken: true });
    }
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
    const waiting = [...this.#view.snapshot().waiting, { ...one, sequence: Infinity }];
    this.#view.setQuietly({ waiting, isKept: false });
    (this.#settings.later ?? ((tell) => tell()))(this.#view.tellAll);
    try {
      const sequence = await writing;
      this.#writing -= 1;
      this.#view.set({
        waiting: this.#view
          .snapshot()
          .waiting.map((waiting) =>
            waiting.operation.id === one.operation.id ? { ...one, sequence } : waiting,
          ),
        isKept: this.#writing === 0,
      });
      this.#contact.sendSoon();
    } catch {
      this.#writing -= 1;
      this.#view.set({
        waiting: this.#view.snapshot().waiting.filter(({ operation }) => operation.id !== one.operation.id),
        isBroken: true,
      });
    }
  }

  /** Changes what only this phone keeps of a visit: where the walk stands, its sending in, notices that were read. */
  async note(
    visitId: string,
    change: Partial<Pick<KeptVisit, 'position' | 'submission' | 'notices'>>,
  ): Promise<void> {
    this.#view.set({
      visits: this.#view
        .snapshot()
        .visits.map((visit) => (visit.id === visitId ? { ...visit, ...change } : visit)),
    });
    await this.#settings.storage.settle(visitId, (visit) => ({ ...visit, ...change }), []);
    if (change.submission) this.#contact.sendSoon();
  }

  /** Keeps pictures as photos of a touchpoint; they are sent when there is a network. Throws where there is no room. */
  async addPhotos(
    visit: KeptVisit,
    line: ScoringLine,
    pictures: readonly Blob[],
    findPosition: FindPosition = async () => null,
  ): Promise<void> {
    const { storage, reduce, clock = Date.now } = this.#settings;
    await keepPhotos(
      storage,
      { visit, line, pictures },
      {
        ...{ clock, reduce, onChange: () => this.#view.reloadPhotos() },
        // Asked again when the answer comes: consent may have been taken back meanwhile.
        findPosition: async (picture) => {
          const position = await findPosition(picture);
          return this.#view.snapshot().facts?.keepsPositions ? position : null;
        },
      },
    );
    this.#contact.sendSoon();
  }

  /** Takes a photo away, on the server too; `visit` is null where it is no longer on this phone. */
  async removePhoto(visit: KeptVisit | null, photo: Pick<ShownPhoto, 'id' | 'touchpointId'>): Promise<void> {
    await removePhoto(this.#settings.storage, visit, photo);
    await this.#view.reloadPhotos();
    this.#contact.sendSoon();
  }

  /** Forgets where a photo was taken, on the server too. Throws where that cannot be reached. */
  async removePosition(visit: KeptVisit, photo: Pick<ShownPhoto, 'id'>): Promise<void> {
    await removePosition(this.#settings, visit, photo);
    await this.#view.reload();
  }

  /** Sends photos once more that the server refused. */
  async retryPhotos(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await this.#settings.storage.changePhoto(id, (now) =>
        now.state === 'refused' ? { ...now, state: 'waiting', refusal: '' } : now,
      );
    }
    await this.#view.reloadPhotos();
    this.#contact.sendSoon();
  }

  async setDiscreet(isDiscreet: boolean): Promise<void> {
    const { facts } = this.#view.snapshot();
    if (!facts) return;
    this.#view.set({ facts: { ...facts, isDiscreet } });
    await this.#settings.storage.writeFacts({ ...facts, isDiscreet });
  }

  /** Whether this phone keeps where photos are taken. Taken back, it forgets what the server has not heard of. */
  async setKeepsPositions(keepsPositions: boolean): Promise<void> {
    const { facts } = this.#view.snapshot();
    if (!facts) return;
    this.#view.set({ facts: { ...facts, keepsPositions } });
    await this.#settings.storage.writeFacts({ ...facts, keepsPositions });
    if (keepsPositions) return;
    await dropPositions(this.#settings.storage);
    await this.#view.reloadPhotos();
  }

  /** Sends what waits; a call while another is under way waits for that one and looks again. */
  send(): Promise<void> {
    return this.#contact.send();
  }

  /** Asks which visits there are and fetches those that are open, then sends what waits. */
  refresh(): Promise<void> {
    return this.#contact.refresh();
  }

  /** Forgets everything on this phone, what was not sent too. */
  forgetAll(): Promise<void> {
    return this.#contact.forgetAll();
  }

  stop(): void {
    this.#contact.stop();
  }
}
