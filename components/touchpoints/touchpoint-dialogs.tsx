'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { ApiError } from '@/components/layout/call-api';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { RadioGroup } from '@/components/ui/radio-group';
import { Textarea } from '@/components/ui/textarea';
import { nameLength, textLength } from '@/lib/touchpoints/constants';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { withDescendants } from './field-edit';
import type { InventoryState } from './row-store';
import type { RowDialogs } from './row-menu';
import { lastChildOf, type InventoryEdits } from './use-inventory-edits';
import type { ValueWords } from './value-words';

type Asked =
  | { kind: 'add'; parentId: string | null; afterId: string | null }
  | { kind: 'move'; ids: readonly string[] }
  | { kind: 'merge'; ids: readonly string[] }
  | { kind: 'retire'; id: string };

interface DialogProps {
  state: InventoryState;
  edits: InventoryEdits;
  words: ValueWords;
  onClose: () => void;
}

/** The dialogs of rows: what opens them, and the one that is open. */
export function useTouchpointDialogs(state: InventoryState, edits: InventoryEdits, words: ValueWords) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const dialogs = useMemo(
    (): RowDialogs => ({
      add: (where) => setAsked({ kind: 'add', ...where }),
      move: (ids) => setAsked({ kind: 'move', ids }),
      merge: (ids) => setAsked({ kind: 'merge', ids }),
      retire: (id) => setAsked({ kind: 'retire', id }),
    }),
    [],
  );
  const shared = { state, edits, words, onClose: () => setAsked(null) };
  const element =
    asked === null ? null : asked.kind === 'add' ? (
      <AddDialog {...shared} {...asked} />
    ) : asked.kind === 'move' ? (
      <MoveDialog {...shared} ids={asked.ids} />
    ) : asked.kind === 'merge' ? (
      <MergeDialog {...shared} ids={asked.ids} />
    ) : (
      <RetireDialog {...shared} id={asked.id} />
    );
  return { dialogs, element };
}

const option = (row: TouchpointRow, words: ValueWords) => ({
  value: row.id,
  label: row.name,
  hint: words.listed('phases', row.phase),
});

function AddDialog({
  state,
  edits,
  parentId,
  afterId,
  onClose,
}: DialogProps & { parentId: string | null; afterId: string | null }) {
  const t = useTranslations('touchpoints.dialog.add');
  const [name, setName] = useState('');
  const parent = parentId === null ? undefined : state.byId.get(parentId);
  const neighbour = afterId === null ? undefined : state.byId.get(afterId);
  const phase = neighbour?.phase ?? parent?.phase ?? 'before';
  const add = () => {
    if (name.trim() === '') return;
    onClose();
    const behind = afterId ?? lastChildOf(state.rows, parentId);
    void edits.create({
      items: [{ name: name.trim() }],
      defaults: { phase, channelId: parent?.channelId ?? null },
      parentId,
      afterId: behind,
    });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={parent ? t('titlePart', { name: parent.name }) : t('title')}
      footer={
        <Button variant="primary" type="submit" form="add-touchpoint" disabled={name.trim() === ''}>
          {t('add')}
        </Button>
      }
    >
      <form
        id="add-touchpoint"
        className="space-y-1.5"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Label htmlFor="new-name">{t('name')}</Label>
        <Input
          id="new-name"
          autoFocus
          maxLength={nameLength}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

function MoveDialog({ state, edits, words, ids, onClose }: DialogProps & { ids: readonly string[] }) {
  const t = useTranslations('touchpoints.dialog.move');
  const [parentId, setParentId] = useState<string | null>(null);
  const options = useMemo(() => {
    const refused = new Set(ids.flatMap((id) => [...withDescendants(state.rows, id)]));
    return state.rows
      .filter(({ id, archived }) => !archived && !refused.has(id))
      .map((row) => option(row, words));
  }, [state.rows, ids, words]);
  const move = (to: string | null) => {
    onClose();
    edits.move(ids, to, lastChildOf(state.rows, to, ids));
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={t('title', { count: ids.length, name: state.byId.get(ids[0] ?? '')?.name ?? '' })}
      footer={
        <>
          <Button onClick={() => move(null)}>{t('toTop')}</Button>
          <Button variant="primary" disabled={parentId === null} onClick={() => move(parentId)}>
            {t('move')}
          </Button>
        </>
      }
    >
      <div className="space-y-1.5">
        <Label htmlFor="new-parent">{t('parent')}</Label>
        <Combobox
          id="new-parent"
          options={options}
          value={parentId}
          onChange={setParentId}
          placeholder={t('choose')}
        />
      </div>
    </Dialog>
  );
}

function MergeDialog({ state, edits, words, ids, onClose }: DialogProps & { ids: readonly string[] }) {
  const t = useTranslations('touchpoints.dialog.merge');
  const rows = ids.flatMap((id) => state.byId.get(id) ?? []);
  const [keepId, setKeepId] = useState(rows[0]?.id ?? '');
  const { run, busy, problem } = useStep(onClose);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { count: rows.length })}
      description={t('description')}
      footer={
        <Button
          variant="primary"
          loading={busy}
          disabled={rows.length < 2}
          onClick={() =>
            void run(() =>
              edits.merge(
                keepId,
                ids.filter((id) => id !== keepId),
              ),
            )
          }
        >
          {t('merge')}
        </Button>
      }
    >
      {problem && (
        <Callout tone="danger" live className="mb-3">
          {problem}
        </Callout>
      )}
      <RadioGroup
        aria-label={t('keep')}
        value={keepId}
        onChange={setKeepId}
        options={rows.map((row) => ({
          value: row.id,
          label: row.name,
          hint: [words.listed('phases', row.phase), row.channelId ? words.name.channels(row.channelId) : '']
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Dialog>
  );
}

function RetireDialog({ state, edits, words, id, onClose }: DialogProps & { id: string }) {
  const t = useTranslations('touchpoints.dialog.retire');
  const [replacementId, setReplacementId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { run, busy, problem } = useStep(onClose);
  const options = useMemo(
    () =>
      state.rows
        .filter((row) => row.id !== id && !row.archived && row.presence !== 'retired')
        .map((row) => option(row, words)),
    [state.rows, id, words],
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { name: state.byId.get(id)?.name ?? '' })}
      description={t('description')}
      footer={
        <Button
          variant="primary"
          loading={busy}
          onClick={() => void run(() => edits.retire(id, replacementId, reason))}
        >
          {t('retire')}
        </Button>
      }
    >
      <div className="space-y-4">
        {problem && (
          <Callout tone="danger" live>
            {problem}
          </Callout>
        )}
        <div className="space-y-1.5">
          <Label htmlFor="replacement">{t('replacement')}</Label>
          <Combobox
            id="replacement"
            clearable
            options={options}
            value={replacementId}
            onChange={setReplacementId}
            placeholder={t('noReplacement')}
          />
        </div>
        <div className="space-y-1.5">
          <Label htmlFor="retire-reason">{t('reason')}</Label>
          <Textarea
            id="retire-reason"
            maxLength={textLength}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
    </Dialog>
  );
}

/** A step whose dialog stays until it is done, and says why it could not be. */
function useStep(onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async (step: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await step();
      onDone();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
      setBusy(false);
    }
  };
  return { run, busy, problem };
}
