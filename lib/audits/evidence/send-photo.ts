import type { BeginEvidenceInput } from './input';
import { partBytes } from './limits';
import type { EvidencePhoto, EvidenceProgress } from './types';

/** The server as a device reaches it; every call may be lost on its way there or back. */
export interface EvidenceTransport {
  begin: (input: Announcement) => Promise<EvidenceProgress>;
  part: (id: string, offset: number, bytes: Blob) => Promise<EvidenceProgress>;
  finish: (id: string) => Promise<EvidencePhoto>;
}

export type Announcement = Omit<BeginEvidenceInput, 'visitId'>;

interface SendOptions {
  /** Whether the same may succeed later. */
  isPassing: (error: unknown) => boolean;
  /** Until it makes sense to try again, after so many tries without any progress. */
  wait: (tries: number) => Promise<void>;
  /** Share of the bytes that have arrived, 0 to 1. */
  onProgress?: (share: number) => void;
}

/**
 * Sends a photo in parts and goes on where it stopped, however often the connection breaks: what has arrived is not sent
 * again, and the photo is kept once. Throws what does not pass.
 */
export async function sendPhoto(
  transport: EvidenceTransport,
  announcement: Announcement,
  photo: Blob,
  { isPassing, wait, onProgress }: SendOptions,
): Promise<EvidencePhoto> {
  const { id } = announcement;
  let tries = 0;
  let furthest = 0;
  for (;;) {
    try {
      let progress = await transport.begin(announcement);
      while (!progress.done && progress.received < photo.size) {
        const { received } = progress;
        progress = await transport.part(id, received, photo.slice(received, received + partBytes));
        if (progress.received > furthest) {
          furthest = progress.received;
          tries = 0;
        }
        onProgress?.(progress.received / photo.size);
        // Bytes that were lost on the server: not at once again and again.
        if (progress.received <= received && !progress.done) {
          tries += 1;
          await wait(tries);
        }
      }
      return await transport.finish(id);
    } catch (error) {
      if (!isPassing(error)) throw error;
      tries += 1;
      await wait(tries);
    }
  }
}
