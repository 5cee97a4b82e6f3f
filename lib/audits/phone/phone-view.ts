import { emptySnapshot, type PhoneSnapshot } from './phone-snapshot';
import type { KeptPhoto, PhoneStorage } from './phone-storage';

/** What the screen of a phone shows: a snapshot of what the device keeps, and whom to tell when it changes. */
export class PhoneView {
  #storage: PhoneStorage;
  #listeners = new Set<() => void>();
  #snapshot: PhoneSnapshot = emptySnapshot;

  constructor(storage: PhoneStorage) {
    this.#storage = storage;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  snapshot = (): PhoneSnapshot => this.#snapshot;

  /** Changes the snapshot and tells everybody. */
  set(change: Partial<PhoneSnapshot>): void {
    this.setQuietly(change);
    this.tellAll();
  }

  /** Changes the snapshot; who changes it tells of it later. */
  setQuietly(change: Partial<PhoneSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
  }

  tellAll = (): void => {
    for (const listener of this.#listeners) listener();
  };

  /** Reads again what the device has kept. */
  async reload(): Promise<void> {
    const storage = this.#storage;
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
    this.set({
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

  /** Reads again which photos the device has kept. */
  async reloadPhotos(): Promise<void> {
    this.set({ photos: this.#samePictures(await this.#storage.readPhotos()) });
  }
}
