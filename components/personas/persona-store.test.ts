import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/components/layout/call-api';
import { newId } from '@/lib/ids';
import { applyEdits } from '@/lib/personas/apply-edit';
import type { EditPersonaInput, PersonaEdit } from '@/lib/personas/input';
import type { Persona, TextConflict } from '@/lib/personas/types';
import { PersonaStore } from './persona-store';

const section = newId();
const [rest, read] = [newId(), newId()];
const line = (id: string, text: string) => ({
  id,
  label: '',
  opposite: '',
  text,
  value: null,
  evidence: 'none' as const,
  source: '',
});

function firstPersona(): Persona {
  const about = {
    name: 'Olga',
    roleLine: '',
    quote: '',
    portraitFileId: null,
    colour: '1' as const,
    shape: 'circle' as const,
    segmentId: null,
  };
  const { portrait } = applyEdits({ about, sections: [], preferences: [] }, [
    {
      op: 'addSection',
      id: section,
      kind: 'goals',
      title: '',
      afterId: null,
      statements: [line(rest, 'Rest'), line(read, 'Read')],
    },
  ]);
  return {
    ...portrait,
    id: newId(),
    archived: false,
    isSample: false,
    createdBy: null,
    updatedAt: '2026-11-01T10:00:00Z',
  };
}

/** A server that does what ours does, can be out of reach, and lets somebody else write. */
function setUp() {
  let there = firstPersona();
  let reach: 'yes' | 'no' | ApiError = 'yes';
  const asked: string[] = [];
  const refused: string[] = [];
  const conflicts: TextConflict[] = [];
  const answer = async <T>(work: () => T): Promise<T> => {
    if (reach === 'no') throw new TypeError('Failed to fetch');
    if (reach !== 'yes') throw reach;
    return work();
  };
  const write = (edits: readonly PersonaEdit[]) => {
    const done = applyEdits(there, edits);
    there = { ...there, ...done.portrait };
    return done.conflicts;
  };
  const store = new PersonaStore(
    there,
    {
      load: () => answer(() => there),
      edit: ({ edits, mutationId = '' }: Omit<EditPersonaInput, 'id'>) =>
        answer(() => {
          asked.push(mutationId);
          const made = write(edits as PersonaEdit[]);
          return { persona: there, conflicts: made };
        }),
    },
    {
      changedSince: 'changed since',
      onRefused: (error) => void refused.push(error.message),
      onConflict: (conflict) => void conflicts.push(conflict),
    },
  );
  const texts = () =>
    store.read().persona.sections.flatMap(({ statements }) => statements.map(({ text }) => text));
  const change = (id: string, text: string, expected: string): PersonaEdit => ({
    op: 'changeStatement',
    id,
    patch: { text },
    expected,
  });
  return {
    store,
    texts,
    change,
    asked,
    refused,
    conflicts,
    server: () => there,
    elsewhere: write,
    setReach: (next: typeof reach) => (reach = next),
  };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a persona that is worked on', () => {
  it('shows a change at once, keeps it, takes it back and does it again', async () => {
    const { store, texts, change, server } = setUp();
    store.edit([change(rest, 'Sleep', 'Rest')], 'Line changed');
    expect(texts()).toEqual(['Sleep', 'Read']);
    await settle();
    expect(server().sections[0]?.statements[0]?.text).toBe('Sleep');
    expect(await store.undo.undo()).toEqual({ label: 'Line changed' });
    expect(texts()).toEqual(['Rest', 'Read']);
    await store.undo.redo();
    await settle();
    expect(server().sections[0]?.statements[0]?.text).toBe('Sleep');
  });

  it('does not record what changes nothing', () => {
    const { store, change } = setUp();
    expect(store.edit([change(rest, 'Rest', 'Rest')], 'x')).toBe(false);
    expect(store.undo.read().undo).toBeNull();
  });

  it('keeps changes in their order while the server is out of reach', async () => {
    const { store, texts, change, server, setReach } = setUp();
    setReach('no');
    store.edit([change(rest, 'Sleep', 'Rest')], 'a');
    store.edit([{ op: 'moveStatement', id: read, sectionId: section, afterId: null }], 'b');
    await settle();
    expect(texts()).toEqual(['Read', 'Sleep']);
    expect(store.read().save).toEqual({ kind: 'offline', waiting: 2 });
    setReach('yes');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server().sections[0]?.statements.map(({ text }) => text)).toEqual(['Read', 'Sleep']);
    expect(store.read().save).toEqual({ kind: 'saved' });
  });

  it('leaves the text of whoever was faster and hands both over', async () => {
    const { store, texts, change, conflicts, elsewhere } = setUp();
    elsewhere([change(rest, 'Sleep long', 'Rest')]);
    store.edit([change(rest, 'Sleep', 'Rest')], 'a');
    await settle();
    expect(texts()).toEqual(['Sleep long', 'Read']);
    expect(conflicts).toMatchObject([{ id: rest, theirs: 'Sleep long', mine: 'Sleep' }]);
  });

  it('says so at once where the other text has arrived while one was writing', async () => {
    const { store, texts, change, conflicts, asked } = setUp();
    store.edit([change(rest, 'Sleep long', 'Rest')], 'a');
    await settle();
    expect(store.edit([change(rest, 'Sleep', 'Rest')], 'b')).toBe(false);
    expect(conflicts).toMatchObject([{ id: rest, theirs: 'Sleep long', mine: 'Sleep' }]);
    expect(texts()).toEqual(['Sleep long', 'Read']);
    expect(asked).toHaveLength(1);
  });

  it('does not take back what somebody else has written since', async () => {
    const { store, texts, change, elsewhere } = setUp();
    store.edit([change(rest, 'Sleep', 'Rest')], 'Line changed');
    await settle();
    elsewhere([change(rest, 'Sleep long', 'Sleep')]);
    store.onLive({ seq: 1, kind: 'persona', id: store.read().persona.id, op: 'update', mutationId: newId() });
    await settle();
    expect(texts()).toEqual(['Sleep long', 'Read']);
    expect(await store.undo.undo()).toEqual({ label: 'Line changed', problem: 'changed since' });
    expect(texts()).toEqual(['Sleep long', 'Read']);
  });

  it('does not read anew for its own changes', async () => {
    const { store, texts, change, asked, elsewhere } = setUp();
    store.edit([change(rest, 'Sleep', 'Rest')], 'a');
    await settle();
    elsewhere([change(read, 'Write', 'Read')]);
    const own = { seq: 1, kind: 'persona', id: store.read().persona.id, op: 'update' as const };
    store.onLive({ ...own, mutationId: asked[0] ?? '' });
    await settle();
    expect(texts()).toEqual(['Sleep', 'Read']);
    store.onLive({ ...own, mutationId: newId() });
    await settle();
    expect(texts()).toEqual(['Sleep', 'Write']);
  });

  it('shows what the server has after a refusal, and says why', async () => {
    const { store, texts, change, refused, setReach } = setUp();
    setReach(new ApiError({ code: 'FORBIDDEN', message: 'Not allowed.' }));
    store.edit([change(rest, 'Sleep', 'Rest')], 'a');
    await settle();
    expect(refused).toEqual(['Not allowed.']);
    setReach('yes');
    store.reload();
    await settle();
    expect(texts()).toEqual(['Rest', 'Read']);
  });

  it('says at once what is not possible', () => {
    const { store, refused } = setUp();
    expect(store.edit([{ op: 'removeStatements', ids: [newId()] }], 'x')).toBe(false);
    expect(refused).toEqual(['NOT_FOUND at ids']);
  });
});
