'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import { useFormat } from '@/lib/format/use-format';
import type { PurgeFromTrashInput, RestoreFromTrashInput } from '@/lib/trash/input';
import { trashKinds, type TrashEntry, type TrashKind } from '@/lib/trash/types';

interface TrashPanelProps {
  entries: readonly TrashEntry[];
  /** From the server, so that both sides print the same days. */
  now: string;
  actions: {
    restore: BoundAction<RestoreFromTrashInput>;
    purge: BoundAction<PurgeFromTrashInput>;
  };
}

const keyOf = ({ kind, id }: Pick<TrashEntry, 'kind' | 'id'>) => `${kind}/${id}`;

/** What was deleted: back where it stood, or gone for good. */
export function TrashPanel({ entries, now, actions }: TrashPanelProps) {
  const t = useTranslations('trash');
  const format = useFormat();
  const [kind, setKind] = useState<TrashKind | 'all'>('all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [purging, setPurging] = useState<readonly TrashEntry[] | null>(null);
  const [renaming, setRenaming] = useState<TrashEntry | null>(null);
  const { pending, run } = useQuickAction();
  const present = trashKinds.filter((one) => entries.some((entry) => entry.kind === one));
  const shown = kind === 'all' ? entries : entries.filter((entry) => entry.kind === kind);
  const picked = shown.filter((entry) => chosen.has(keyOf(entry)));
  const itemsOf = (list: readonly TrashEntry[]) => list.map(({ kind: of, id }) => ({ kind: of, id }));

  const restore = (list: readonly TrashEntry[]) => {
    let taken = false;
    run(
      async () => {
        const result = await actions.restore({ items: itemsOf(list) });
        const [only] = list;
        // Its name belongs to another record by now: it needs a new one.
        taken = list.length === 1 && only !== undefined && isTaken(result);
        if (!taken || !only) return result;
        setRenaming(only);
        return {};
      },
      () => {
        if (taken) return;
        setChosen(new Set());
        toast.success(t('restored', { count: list.length }));
      },
    );
  };

  if (entries.length === 0) {
    return (
      <Panel>
        <EmptyState icon={<Trash2 />} title={t('empty')} description={t('emptyText')} />
      </Panel>
    );
  }
  return (
    <Panel
      flush
      title={t('count', { count: shown.length })}
      actions={
        picked.length > 0 ? (
          <>
            <Button size="sm" loading={pending} onClick={() => restore(picked)}>
              {t('restoreChosen', { count: picked.length })}
            </Button>
            <Button size="sm" variant="danger" onClick={() => setPurging(picked)}>
              {t('purge')}
            </Button>
          </>
        ) : (
          present.length > 1 && (
            <SegmentedControl
              size="sm"
              label={t('kind')}
              value={kind}
              onChange={setKind}
              segments={(['all', ...present] as const).map((value) => ({
                value,
                label: t(`kinds.${value}`),
              }))}
            />
          )
        )
      }
    >
      <Table>
        <caption className="sr-only">{t('title')}</caption>
        <TableHead>
          <tr>
            <TableHeader className="w-px">
              <Checkbox
                aria-label={t('chooseAll')}
                checked={
                  picked.length === 0 ? false : picked.length === shown.length ? true : 'indeterminate'
                }
                onCheckedChange={() =>
                  setChosen(picked.length === shown.length ? new Set() : new Set(shown.map(keyOf)))
                }
              />
            </TableHeader>
            <TableHeader>{t('name')}</TableHeader>
            <TableHeader className="max-sm:hidden">{t('kind')}</TableHeader>
            <TableHeader className="max-md:hidden">{t('deleted')}</TableHeader>
            <TableHeader className="max-md:hidden">{t('purged')}</TableHeader>
            <TableHeader>
              <span className="sr-only">{t('actions')}</span>
            </TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {shown.map((entry) => (
            <TableRow key={keyOf(entry)} aria-selected={chosen.has(keyOf(entry)) || undefined}>
              <TableCell>
                <Checkbox
                  aria-label={t('choose', { name: entry.name })}
                  checked={chosen.has(keyOf(entry))}
                  onCheckedChange={() =>
                    setChosen((before) => {
                      const next = new Set(before);
                      if (!next.delete(keyOf(entry))) next.add(keyOf(entry));
                      return next;
                    })
                  }
                />
              </TableCell>
              <TableHeader scope="row" className="max-w-80 truncate font-medium">
                {entry.name}
              </TableHeader>
              <TableCell className="text-ink-muted max-sm:hidden">{t(`kinds.${entry.kind}`)}</TableCell>
              <TableCell className="text-ink-muted max-md:hidden">
                {[format.relative(entry.deletedAt, now), entry.deletedBy].filter(Boolean).join(' · ')}
              </TableCell>
              <TableCell className="figures text-ink-muted max-md:hidden">
                {entry.purgedAt ? format.date(entry.purgedAt) : t('held')}
              </TableCell>
              <TableCell className="text-right whitespace-nowrap">
                <Button size="sm" disabled={pending} onClick={() => restore([entry])}>
                  {t('restore')}
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {purging && (
        <ConfirmDialog
          open
          onOpenChange={() => setPurging(null)}
          title={t('purgeTitle', { count: purging.length, name: purging[0]?.name ?? '' })}
          description={t('purgeText')}
          confirmLabel={t('purge')}
          onConfirm={async () => {
            const result = await actions.purge({ items: itemsOf(purging) });
            if (result?.serverError) return result.serverError.message;
            setChosen(new Set());
          }}
        />
      )}
      {renaming && (
        <Dialog
          open
          onOpenChange={() => setRenaming(null)}
          size="sm"
          title={t('renameTitle')}
          description={t('renameText', { name: renaming.name })}
        >
          <Form
            schema={nameSchema}
            defaultValues={{ name: renaming.name }}
            onSubmit={({ name }) => actions.restore({ items: itemsOf([renaming]), name })}
            onSuccess={() => {
              setRenaming(null);
              toast.success(t('restored', { count: 1 }));
            }}
          >
            <FormField name="name" label={t('name')}>
              <Input autoFocus />
            </FormField>
            <FormActions align="end">
              <SubmitButton>{t('restore')}</SubmitButton>
            </FormActions>
          </Form>
        </Dialog>
      )}
    </Panel>
  );
}

const nameSchema = async () => (await import('@/lib/trash/input')).newNameSchema;

const isTaken = (result: { serverError?: object }) =>
  result.serverError !== undefined && 'code' in result.serverError && result.serverError.code === 'CONFLICT';
