import { UndoStack } from '@/components/data-table/undo-stack';
import type { LiveMessage } from '@/components/layout/use-live';
import { WriteQueue, type SaveState } from '@/components/saving/write-queue';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { applyEdits } from '@/lib/personas/apply-edit';
import type { PersonaEdit } from '@/lib/personas/input';
import type { Persona, TextConflict } from '@/lib/personas/types';
import type { PersonaApi } from './persona-api';

export interface PersonaMessages {
  /** A step could not be taken back because somebody else has changed the same since. */
  changedSince: string;
  onRefused: (error: Error) => void;
  /** Somebody else changed a text meanwhile: theirs stands, ours is handed over. */
  onConflict: (conflict: TextConflict) => void;
}

/**
 * One persona as it is worked on: shows a change at once, sends changes in their order, takes them back step by step, and
 * follows what others do.
 */
export class PersonaStore {
  readonly undo = new UndoStack();
  #state: { persona: Persona; save: SaveState };
  #queue: WriteQueue;
  #api: PersonaApi;
  #messages: PersonaMessages;
  #listeners = new Set<() => void>();
  #own = new Set<string>();
  /** Somebody else has changed it, and it was not read since. */
  #behind = false;

  constructor(persona: Persona, api: PersonaApi, messages: PersonaMessages) {
    this.#state = { persona, save: { kind: 'saved' } };
    this.#api = api;
    this.#messages = messages;
    this.#queue = new WriteQueue((save) => {
      this.#set({ save });
      if (save.kind === 'saved' && this.#behind) void this.#reload();
    });
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  read = () => this.#state;
  retry = () => this.#queue.retry();

  /** Does edits as one step; says where they are not possible. */
  edit = (edits: readonly PersonaEdit[], label: string): boolean => {
    try {
      const inverse = this.#apply(edits);
      if (inverse.length === 0) return false;
      this.undo.push({
        label,
        undo: async () => this.#again(inverse),
        redo: async () => this.#again(edits),
      });
      return true;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#messages.onRefused(error);
      return false;
    }
  };

  onLive = ({ kind, id, mutationId }: LiveMessage): void => {
    if (kind === 'channel' || kind === 'segment') return void this.reload();
    if (kind !== 'persona' || (id !== null && id !== this.#state.persona.id)) return;
    if (mutationId && this.#own.has(mutationId)) return;
    this.reload();
  };

  /** Reads the persona anew, once nothing is on its way. */
  reload = (): void => {
    this.#behind = true;
    if (this.#queue.size === 0) void this.#reload();
  };

  #again(edits: readonly PersonaEdit[]): string | void {
    try {
      const { conflicts } = applyEdits(this.#state.persona, edits);
      if (conflicts.length > 0) return this.#messages.changedSince;
      this.#apply(edits);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return this.#messages.changedSince;
    }
  }

  #apply(edits: readonly PersonaEdit[]): PersonaEdit[] {
    const { portrait, inverse, conflicts } = applyEdits(this.#state.persona, edits);
    for (const conflict of conflicts) this.#messages.onConflict(conflict);
    if (inverse.length === 0) return inverse;
    this.#set({ persona: { ...this.#state.persona, ...portrait } });
    const mutationId = newId();
    this.#own.add(mutationId);
    this.#queue.add({
      send: async () => {
        const { persona, conflicts: late } = await this.#api.edit({ mutationId, edits: [...edits] });
        // What stands behind it in the queue is on the screen already, and not yet in this answer.
        if (this.#queue.size === 1) this.#set({ persona });
        for (const conflict of late) this.#messages.onConflict(conflict);
      },
      refuse: (error) => {
        this.#messages.onRefused(error);
        this.#behind = true;
      },
    });
    return inverse;
  }

  async #reload(): Promise<void> {
    this.#behind = false;
    try {
      const persona = await this.#api.load();
      if (this.#queue.size === 0) this.#set({ persona });
      else this.#behind = true;
    } catch {
      // Out of reach, or deleted meanwhile: what is shown stays until the next sign of life.
      this.#behind = true;
    }
  }

  #set(part: Partial<{ persona: Persona; save: SaveState }>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
