'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRef, useState, type ReactNode } from 'react';
import { SaveStatus } from '@/components/saving/save-status';
import { Input } from '@/components/ui/input';
import { Kbd } from '@/components/ui/kbd';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { nothingGiven } from '@/lib/audits/scoring/missing-answers';
import type { RatingGiven, ScoringVisit } from '@/lib/audits/scoring/types';
import { entryFields, saidIn, sayIn, type EntryField } from './entry-fields';
import { ScoreBox, type Unread } from './score-box';
import { keyOf, useRatings } from './use-ratings';

interface Column {
  visit: ScoringVisit;
  ratings: ReturnType<typeof useRatings>;
  /** Its boxes by what is asked, so that they stand in one row with those of the others. */
  fields: ReadonlyMap<string, EntryField>;
}

const askedIn = ({ line, criterion }: EntryField) => `${keyOf(line)} ${criterion?.id ?? ''}`;
const nameOf = ({ brand, object }: ScoringVisit) => [brand, object].filter(Boolean).join(' · ');

/** Gives the ratings of several visits to what is drawn with them: each keeps its own queue to the server. */
function WithRatings({
  visits,
  api,
  known = [],
  children,
}: {
  visits: readonly ScoringVisit[];
  api: string;
  known?: readonly Column[];
  children: (columns: readonly Column[]) => ReactNode;
}) {
  const [visit, ...others] = visits;
  if (!visit) return children(known);
  return (
    <WithRatingsOf visit={visit} api={api}>
      {(column) => (
        <WithRatings visits={others} api={api} known={[...known, column]}>
          {children}
        </WithRatings>
      )}
    </WithRatingsOf>
  );
}

function WithRatingsOf({
  visit,
  api,
  children,
}: {
  visit: ScoringVisit;
  api: string;
  children: (column: Column) => ReactNode;
}) {
  const ratings = useRatings(visit, `${api}/visits/${visit.id}/ratings`);
  const fields = new Map(entryFields(visit.lines, visit.criteria).map((field) => [askedIn(field), field]));
  return children({ visit, ratings, fields });
}

/** Several visits of one cycle, scored touchpoint by touchpoint: the own brand beside the competitors. */
export function SideBySide(props: { visits: readonly ScoringVisit[]; api: string; visitsPath: string }) {
  return (
    <WithRatings visits={props.visits} api={props.api}>
      {(columns) => <ScoreTable columns={columns} visitsPath={props.visitsPath} />}
    </WithRatings>
  );
}

function ScoreTable({ columns, visitsPath }: { columns: readonly Column[]; visitsPath: string }) {
  const t = useTranslations('auditScoring');
  const table = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [unread, setUnread] = useState<Unread | null>(null);
  const [done, setDone] = useState<readonly { row: number; column: number; before: RatingGiven }[]>([]);
  const [first] = columns;
  const rows = first ? [...first.fields.values()] : [];
  const box = (row: number, column: number) =>
    table.current?.querySelector<HTMLElement>(`[data-box="${row}-${column}"]`);
  const fieldAt = (row: number, column: number) => {
    const asked = rows[row];
    return asked && columns[column]?.fields.get(askedIn(asked));
  };
  const givenAt = (row: number, column: number) => {
    const field = fieldAt(row, column);
    return field && columns[column]?.ratings.given.get(keyOf(field.line));
  };
  const say = (row: number, column: number, patch: Partial<RatingGiven>) => {
    const field = fieldAt(row, column);
    if (!field) return;
    setDone([...done, { row, column, before: givenAt(row, column) ?? nothingGiven }]);
    columns[column]?.ratings.change(field.line, patch);
  };
  const undo = () => {
    const last = done.at(-1);
    const field = last && fieldAt(last.row, last.column);
    if (!last || !field) return;
    columns[last.column]?.ratings.change(field.line, last.before);
    setDone(done.slice(0, -1));
    box(last.row, last.column)?.focus();
  };
  const filled = ({ fields, ratings }: Column) =>
    [...fields.values()].filter((field) => {
      const { score, notApplicable } = saidIn(field, ratings.given.get(keyOf(field.line)));
      return score !== null || notApplicable;
    }).length;
  const troubled = columns.find(({ ratings }) => ratings.state.kind !== 'saved') ?? first;
  const [here, there] = [fieldAt(at.row, at.column), columns[at.column]];
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="text-sm leading-6 text-ink-muted">
          {t.rich('side.keys', { key: (text) => <Kbd keys={[String(text)]} /> })}
        </p>
        {troubled && <SaveStatus state={troubled.ratings.state} onRetry={troubled.ratings.retry} />}
      </div>
      <div
        ref={table}
        onKeyDown={(event) => {
          const inNote = event.target instanceof HTMLElement && 'note' in event.target.dataset;
          if (inNote || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
          event.preventDefault();
          undo();
        }}
      >
        <Panel flush>
          <Table label={t('side.title')}>
            <TableHead>
              <TableRow>
                <TableHeader>{t('side.asked')}</TableHeader>
                {columns.map((column) => (
                  <TableHeader key={column.visit.id} className="min-w-24">
                    <Link href={`${visitsPath}/${column.visit.id}`} className="underline">
                      {nameOf(column.visit)}
                    </Link>
                    <span className="figures block font-normal">
                      {t('entry.progress', { typed: filled(column), total: column.fields.size })}
                    </span>
                  </TableHeader>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((asked, row) => {
                const { segment } = asked.line;
                const name = segment ? t('lineOfSegment', { name: asked.label, segment }) : asked.label;
                return (
                  <TableRow key={askedIn(asked)}>
                    <TableHeader scope="row" className="min-w-40">
                      {name}
                      {asked.criterion && (
                        <span className="block text-xs font-normal text-ink-muted">{asked.line.name}</span>
                      )}
                    </TableHeader>
                    {columns.map((column, place) => {
                      const field = column.fields.get(askedIn(asked));
                      const given = givenAt(row, place);
                      return (
                        <TableCell key={column.visit.id}>
                          {field && (
                            <ScoreBox
                              data-box={`${row}-${place}`}
                              aria-label={t('side.box', { brand: nameOf(column.visit), name })}
                              said={saidIn(field, given)}
                              step={column.visit.form.step}
                              onFocus={() => setAt({ row, column: place })}
                              onBlur={() => setUnread(null)}
                              onSay={(next) => say(row, place, sayIn(field, given, next))}
                              onMove={(by) => box(row + by, place)?.focus()}
                              onAside={(by) => box(row, place + by)?.focus()}
                              onToNote={() =>
                                table.current?.querySelector<HTMLElement>('[data-note]')?.focus()
                              }
                              onUnread={setUnread}
                            />
                          )}
                        </TableCell>
                      );
                    })}
                  </TableRow>
                );
              })}
            </TableBody>
          </Table>
        </Panel>
        {here && there && (
          <div className="sticky bottom-0 mt-3 space-y-1 border-t border-line bg-canvas py-2">
            {unread && (
              <p role="alert" className="text-sm text-danger-ink">
                {t(`entry.${unread}`)}
              </p>
            )}
            <NoteField
              key={`${there.visit.id} ${keyOf(here.line)}`}
              label={t('side.noteOf', { name: here.line.name, brand: nameOf(there.visit) })}
              note={givenAt(at.row, at.column)?.note ?? ''}
              onNote={(note) => say(at.row, at.column, { note })}
              onDone={() => box(at.row, at.column)?.focus()}
            />
          </div>
        )}
      </div>
    </>
  );
}

/** The note of the touchpoint in whose box the auditor is; kept when the field is left. */
function NoteField({
  label,
  note,
  onNote,
  onDone,
}: {
  label: string;
  note: string;
  onNote: (note: string) => void;
  onDone: () => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="text-ink-muted">{label}</span>
      <Input
        data-note
        className="min-w-0 flex-1 basis-60"
        maxLength={4_000}
        value={draft ?? note}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (draft !== null && draft.trim() !== note) onNote(draft.trim());
          setDraft(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          onDone();
        }}
      />
    </label>
  );
}
