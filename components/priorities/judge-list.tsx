'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { callApi } from '@/components/layout/call-api';
import { SaveStatus } from '@/components/saving/save-status';
import { useRecords } from '@/components/saving/use-records';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { ShowMore } from '@/components/ui/show-more';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import { foldForSearch } from '@/lib/format/collate';
import { useFormat } from '@/lib/format/use-format';
import type { PrioritySubject } from '@/lib/priorities/constants';
import type { JudgedRow, StandingJudgement } from '@/lib/priorities/types';
import { JudgeBox, type Step } from './judge-box';

interface Judged {
  impact: number | null;
  costEffectiveness: number | null;
}

const parts = ['impact', 'costEffectiveness'] as const satisfies (keyof Judged)[];
const blank: Judged = { impact: null, costEffectiveness: null };

/** Rows that are drawn to begin with, and how many more at a time. */
const rowsAtATime = 100;

const isWhole = ({ impact, costEffectiveness }: Judged) => impact !== null && costEffectiveness !== null;

/** Since when, and by whom, a part is judged as it is; "today" for what was changed in this sitting. */
function Since({ standing, value }: { standing: StandingJudgement | null; value: number | null }) {
  const t = useTranslations('priorities.judge');
  const format = useFormat();
  if (value === null) return null;
  if (!standing || standing.value !== value) return t('today');
  return t('since', { date: format.date(standing.on), name: standing.by ?? t('nobody') });
}

/** Impact and cost-effectiveness of all touchpoints, or chains, judged in one sitting by keys; saved as one goes. */
export function JudgeList({
  rows,
  of,
  api,
}: {
  rows: readonly JudgedRow[];
  of: PrioritySubject;
  api: string;
}) {
  const t = useTranslations('priorities.judge');
  const table = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const { values, state, queue } = useRecords<Judged>(
    () =>
      new Map(
        rows.map(({ id, impact, costEffectiveness }) => [
          id,
          { impact: impact?.value ?? null, costEffectiveness: costEffectiveness?.value ?? null },
        ]),
      ),
    blank,
  );
  // Those that were open when they were asked for: a line must not vanish from under the keys.
  const [open, setOpen] = useState<ReadonlySet<string> | null>(null);
  const [query, setQuery] = useState('');
  const [drawn, setDrawn] = useState(rowsAtATime);
  const judgedOf = (id: string) => values.get(id) ?? blank;
  const wanted = foldForSearch(query);
  const found = rows.filter(
    ({ id, name }) => (open === null || open.has(id)) && foldForSearch(name).includes(wanted),
  );
  const shown = found.slice(0, drawn);
  const done = rows.filter(({ id }) => isWhole(judgedOf(id))).length;

  const judge = (id: string, part: keyof Judged, value: number | null) => {
    if (judgedOf(id)[part] === value) return;
    queue.change(
      id,
      { [part]: value },
      {
        send: () =>
          callApi(`${api}/judgements`, { method: 'POST', body: { of, judgements: [{ id, [part]: value }] } }),
        onRefuse: (error) => toast.error(error.message),
      },
    );
  };
  const move = (row: number, column: number, { rows: down, columns: right }: Step) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row + down}-${column + right}"]`)?.focus();

  return (
    <Panel
      flush
      title={t('title')}
      description={t('hint')}
      actions={<SaveStatus state={state} onRetry={queue.retry} />}
      footer={<p role="status">{t('done', { done, total: rows.length })}</p>}
    >
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5">
        <SegmentedControl
          size="sm"
          label={t('show')}
          segments={[
            { value: 'all', label: t('all') },
            { value: 'open', label: t('open') },
          ]}
          value={open === null ? 'all' : 'open'}
          onChange={(next) =>
            setOpen(
              next === 'all'
                ? null
                : new Set(rows.filter(({ id }) => !isWhole(judgedOf(id))).map(({ id }) => id)),
            )
          }
        />
        <Input
          type="search"
          aria-label={t('find')}
          placeholder={t('find')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="w-full sm:w-56"
        />
        <p className="text-sm text-ink-muted">{t('keys')}</p>
      </div>
      {found.length === 0 ? (
        <EmptyState title={t(rows.length === 0 ? 'emptyTitle' : 'noneFound')} />
      ) : (
        <div ref={table}>
          <Table label={t('title')}>
            <TableHead>
              <tr>
                <TableHeader>{t('name')}</TableHeader>
                {parts.map((part) => (
                  <TableHeader key={part}>{t(`part.${part}`)}</TableHeader>
                ))}
              </tr>
            </TableHead>
            <TableBody ref={body}>
              {shown.map((row, at) => (
                <TableRow key={row.id} tabIndex={-1}>
                  <th
                    scope="row"
                    className="min-w-44 px-cell py-1 text-left font-normal wrap-anywhere first:pl-4"
                  >
                    {row.name}
                  </th>
                  {parts.map((part, column) => {
                    const value = judgedOf(row.id)[part];
                    return (
                      <TableCell key={part}>
                        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
                          <JudgeBox
                            cell={`${at}-${column}`}
                            label={t('box', { part: t(`part.${part}`), name: row.name })}
                            value={value}
                            onJudge={(next) => judge(row.id, part, next)}
                            onMove={(step) => move(at, column, step)}
                          />
                          <span className="text-xs text-ink-subtle">
                            <Since standing={row[part]} value={value} />
                          </span>
                        </span>
                      </TableCell>
                    );
                  })}
                </TableRow>
              ))}
            </TableBody>
          </Table>
          <ShowMore
            list={body}
            shown={shown.length}
            total={found.length}
            className="px-4 py-2.5"
            onMore={() => setDrawn(drawn + rowsAtATime)}
          />
        </div>
      )}
    </Panel>
  );
}
