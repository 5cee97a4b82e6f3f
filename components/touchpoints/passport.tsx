'use client';

import { Archive, ArchiveRestore, Trash2, XCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { useUndoKeys } from '@/components/data-table/use-undo-keys';
import { SaveStatus } from '@/components/saving/save-status';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import type { TouchpointField } from '@/lib/touchpoints/fields';
import { expandTouchpoint } from '@/lib/touchpoints/compact-touchpoint';
import type { Inventory, TouchpointDetail } from '@/lib/touchpoints/types';
import type { CellValue } from '@/components/data-table/column';
import { ConflictDialog } from './lazy-parts';
import { PassportBar, type Neighbour } from './passport-bar';
import { PassportField } from './passport-field';
import { PassportHistory } from './passport-history';
import { PassportParent } from './passport-parent';
import { PassportParts } from './passport-parts';
import { PassportSenses } from './passport-senses';
import { PassportStandards, type StandardActions } from './passport-standards';
import { PassportVariants, type VariantActions } from './passport-variants';
import { useTouchpointDialogs } from './row-dialogs/use-touchpoint-dialogs';
import { useEditSources } from './use-edit-sources';
import { useInventory } from './use-inventory';
import { useInventoryEdits } from './use-inventory-edits';

export interface PassportProps {
  base: string;
  apiBase: string;
  detail: TouchpointDetail;
  /** The touchpoint as an inventory of one row, with the lists that its attributes choose from. */
  inventory: Inventory;
  previous: Neighbour | null;
  next: Neighbour | null;
  today: string;
  mayWrite: boolean;
  /** The figures of the touchpoint, or nothing. */
  scores: React.ReactNode;
  /** Opens what is said about it. */
  comments: React.ReactNode;
  /** What other parts of the product know of it: photos, what others do. */
  others: React.ReactNode;
  actions: StandardActions & VariantActions;
}

/** Sections of attributes in the order in which people think of a touchpoint. */
const sections: readonly { key: string; fields: readonly TouchpointField[] }[] = [
  {
    key: 'what',
    fields: [
      'description',
      'kind',
      'presence',
      'involvement',
      'control',
      'influence',
      'frequency',
      'duration',
      'objectIds',
      'ownerId',
      'unitId',
    ],
  },
  {
    key: 'journey',
    fields: ['phase', 'otherPhases', 'channelId', 'lifecycleStage', 'vipRank', 'goal', 'impact'],
  },
  { key: 'aims', fields: ['aims', 'purpose', 'immediateGoal', 'ultimateGoal', 'customerQuestions'] },
  { key: 'exchange', fields: ['customerGets', 'offers'] },
  { key: 'brand', fields: ['brandFit', 'brandValueIds'] },
  { key: 'risk', fields: ['risk', 'relationshipBuilder', 'dataKind'] },
  { key: 'carrier', fields: ['carrier', 'carriesIdentity', 'wowFactor'] },
  { key: 'cost', fields: ['monthlyCost', 'staffMinutes'] },
];

/** Everything about one touchpoint on one page: read, edited in place, printed on a sheet. */
export function Passport(props: PassportProps) {
  const { base, apiBase, detail, inventory, mayWrite } = props;
  const t = useTranslations('touchpoints.passport');
  const format = useFormat();
  const router = useRouter();
  const { id } = detail.touchpoint;
  const [near] = useState(
    () =>
      new Set([
        id,
        ...detail.children.map((child) => child.id),
        ...detail.ancestors.map((above) => above.id),
      ]),
  );
  const refresh = (ids: readonly string[]) => {
    if (ids.length === 0 || ids.some((one) => near.has(one))) router.refresh();
  };
  const { store, state, conflicts, endConflict } = useInventory(apiBase, inventory, true, refresh);
  const edits = useInventoryEdits(store);
  const readRows = useCallback(() => store.read().rows, [store]);
  const sources = useEditSources(state.lists, readRows, mayWrite ? store.createEntry : undefined);
  const { words } = sources;
  const { dialogs, element } = useTouchpointDialogs(state, edits, words);

  // The page was read anew: others' changes, the history of one's own.
  useEffect(() => store.replace(inventory), [store, inventory]);
  useEffect(() => {
    let before = store.read().save.kind;
    return store.subscribe(() => {
      const now = store.read().save.kind;
      if (before === 'saving' && now === 'saved') router.refresh();
      before = now;
    });
  }, [store, router]);

  const row = state.byId.get(id) ?? expandTouchpoint(inventory.rows[0] ?? detail.touchpoint);
  const change = (field: TouchpointField, value: CellValue) =>
    edits.change([{ rowId: id, key: field, value }]);
  const [conflict] = conflicts;
  const { impactJudged } = detail;
  // What was changed a moment ago is judged anew; the page says by whom as soon as it was read again.
  const judged =
    impactJudged && impactJudged.value === row.impact
      ? t('judged', { date: format.date(impactJudged.on), name: impactJudged.by ?? t('nobody') })
      : undefined;
  const field = (name: TouchpointField, className?: string) => (
    <PassportField
      key={name}
      field={name}
      row={row}
      sources={sources}
      readOnly={!mayWrite}
      onChange={change}
      note={name === 'impact' ? judged : undefined}
      className={className}
    />
  );
  /** Some steps choose among all touchpoints, which this page does not hold. */
  const withAll = async (step: () => void) => {
    await store.reload();
    step();
  };
  useUndoKeys(edits);
  const leave = (how: 'remove' | 'archive') => {
    edits.hide([id], how);
    if (how === 'remove') router.push(`${base}/touchpoints`);
  };

  return (
    <div className="mx-auto w-full max-w-5xl px-4 pt-4 pb-10 sm:px-6 print:max-w-none print:p-0">
      <PassportBar
        base={base}
        name={row.name}
        ancestors={detail.ancestors}
        previous={props.previous}
        next={props.next}
        comments={props.comments}
        save={mayWrite ? <SaveStatus state={state.save} onRetry={store.retry} /> : null}
        steps={
          mayWrite
            ? [
                ...(row.presence === 'retired'
                  ? []
                  : [
                      {
                        label: t('retire'),
                        icon: <XCircle />,
                        onSelect: () => void withAll(() => dialogs.retire(id)),
                      },
                    ]),
                row.archived
                  ? { label: t('unarchive'), icon: <ArchiveRestore />, onSelect: () => edits.unarchive([id]) }
                  : { label: t('archive'), icon: <Archive />, onSelect: () => leave('archive') },
                { label: t('delete'), icon: <Trash2 />, danger: true, onSelect: () => leave('remove') },
              ]
            : []
        }
      />

      <header className="mt-2 mb-4 print:mb-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 text-xl font-semibold">{row.name}</h1>
          {row.vipRank !== null && <Badge tone="accent">{t('rank', { rank: row.vipRank })}</Badge>}
          {row.presence !== 'existing' && <Badge>{words.listed('presences', row.presence)}</Badge>}
          {row.archived && <Badge tone="warning">{t('archived')}</Badge>}
        </div>
        <p className="mt-0.5 text-sm text-ink-muted">
          {[
            words.listed('phases', row.phase),
            row.channelId && words.name.channels(row.channelId),
            row.lifecycleStage && words.listed('lifecycleStages', row.lifecycleStage),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>

      <div className="space-y-4 print:space-y-2 print:text-[8.5pt] print:**:text-[8.5pt]">
        {props.scores}
        <div className="gap-4 space-y-4 lg:columns-2 print:columns-2 print:gap-3 print:space-y-2">
          {sections.map(({ key, fields }) => (
            <Panel
              key={key}
              title={t(`section.${key}`)}
              className={cn(
                'break-inside-avoid',
                fields.every((name) => isBlank(row[name])) && 'print:hidden',
              )}
            >
              <dl className="-my-1.5">
                {key === 'what' && mayWrite && field('name', 'print:hidden')}
                {fields.map((name) => field(name))}
                {key === 'journey' && (
                  <PassportParent
                    base={base}
                    parent={detail.ancestors.at(-1)}
                    label={words.field('parentId')}
                    onChange={mayWrite ? () => void withAll(() => dialogs.move([id])) : undefined}
                  />
                )}
              </dl>
            </Panel>
          ))}
          <Panel
            title={t('section.senses')}
            className={cn('break-inside-avoid', row.senses.length === 0 && 'print:hidden')}
          >
            <PassportSenses
              engaged={row.senses}
              words={words}
              readOnly={!mayWrite}
              onChange={(engaged) => change('senses', engaged)}
            />
          </Panel>
        </div>
        <PassportStandards
          touchpointId={id}
          standards={detail.standards}
          today={props.today}
          readOnly={!mayWrite}
          actions={props.actions}
        />
        <PassportVariants
          touchpointId={id}
          variants={detail.variants}
          segments={state.lists.segments}
          listsPath={`${base}/segments`}
          readOnly={!mayWrite}
          actions={props.actions}
        />
        <PassportParts
          base={base}
          parts={detail.children}
          words={words}
          onAdd={mayWrite ? () => dialogs.add({ parentId: id, afterId: null }) : undefined}
        />
        {props.others}
        <PassportHistory history={detail.history} row={row} words={words} />
        <p className="text-xs text-ink-subtle">
          {t('authors', {
            createdAt: format.date(row.createdAt),
            createdBy: detail.createdBy ?? t('nobody'),
            updatedAt: format.date(row.updatedAt),
            updatedBy: detail.updatedBy ?? t('nobody'),
          })}
        </p>
      </div>
      <Suspense>
        {conflict && (
          <ConflictDialog
            key={conflict.field}
            conflict={conflict}
            name={row.name}
            field={words.field(conflict.field)}
            onClose={endConflict}
            onKeep={(text) => {
              endConflict();
              edits.change([{ rowId: id, key: conflict.field, value: text }]);
            }}
          />
        )}
      </Suspense>
      {element}
    </div>
  );
}

const isBlank = (value: unknown) =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
