'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useUndoKeys } from '@/components/data-table/use-undo-keys';
import { useLive } from '@/components/layout/use-live';
import { toast } from '@/components/ui/toast';
import { AppError } from '@/lib/errors';
import type { PersonaEdit } from '@/lib/personas/input';
import type { Persona, TextConflict } from '@/lib/personas/types';
import { personaApi } from './persona-api';
import { PersonaStore } from './persona-store';

/** The persona of a page as it is worked on, with the words that tell of trouble and of what was taken back. */
export function usePersona(base: string, first: Persona) {
  const t = useTranslations('personas');
  const errors = useTranslations('errors');
  const saving = useTranslations('ui.saving');
  const [conflict, setConflict] = useState<TextConflict | null>(null);
  const [said, setSaid] = useState('');
  const [store] = useState(
    () =>
      new PersonaStore(first, personaApi(base, first.id), {
        changedSince: t('changedSince'),
        onRefused: (error) =>
          void toast.error(saving('refused'), {
            description:
              error instanceof AppError && errors.has(error.key)
                ? errors(error.key, error.values)
                : error.message,
          }),
        onConflict: setConflict,
      }),
  );
  const { persona, save } = useSyncExternalStore(store.subscribe, store.read, store.read);
  const steps = useSyncExternalStore(store.undo.subscribe, store.undo.read, store.undo.read);
  useLive(`/api${base}/live`, null, store.onLive, store.reload);

  const stepBack = async (
    step: () => ReturnType<PersonaStore['undo']['undo']>,
    words: 'undone' | 'redone',
  ) => {
    const done = await step();
    if (done?.problem) toast.info(done.label, { description: done.problem });
    else if (done) setSaid(t(words, { step: done.label }));
  };
  const undo = () => void stepBack(() => store.undo.undo(), 'undone');
  const redo = () => void stepBack(() => store.undo.redo(), 'redone');
  useUndoKeys({ undo, redo });

  // Changes that wait would be lost with the page.
  const waits = save.kind !== 'saved';
  useEffect(() => {
    if (!waits) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [waits]);

  return {
    persona,
    save,
    retry: store.retry,
    steps,
    undo,
    redo,
    conflict,
    /** Both texts were seen: theirs stays, or ours is written over it. */
    settle: (mine: string | null) => {
      setConflict(null);
      if (!conflict || mine === null) return;
      const { id, field, theirs } = conflict;
      const patch = { [field]: mine };
      const edit: PersonaEdit = id
        ? { op: 'changeStatement', id, patch, expected: theirs }
        : { op: 'about', patch, expected: theirs };
      store.edit([edit], t('step.text'));
    },
    said,
    say: setSaid,
    edit: store.edit,
    /** As `edit`, and tells of it with the way back. */
    editAndTell: (edits: readonly PersonaEdit[], label: string) => {
      if (!store.edit(edits, label)) return;
      const entry = store.undo.newest();
      toast.success(label, {
        onUndo: entry ? () => void stepBack(() => store.undo.undoOne(entry), 'undone') : undefined,
      });
    },
  };
}
