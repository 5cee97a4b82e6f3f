'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import { useFormat } from '@/lib/format/use-format';
import { phases, type Phase } from '@/db/values/touchpoints';
import { tableColumns, type TableColumn } from '@/lib/touchpoints/fields';
import type { PlannedRow, TablePlan } from '@/lib/touchpoints/table/types';
import { cn } from '@/lib/utils/cn';
import type { PlanChoices } from './use-table-plan';
import type { ValueWords } from './value-words';

interface TablePlanViewProps {
  rows: readonly (readonly string[])[];
  plan: TablePlan;
  choices: PlanChoices;
  words: ValueWords;
  onChoices: (choices: PlanChoices) => void;
}

const shownAtMost = 200;
const order: Record<PlannedRow['state'], number> = { error: 0, create: 1, update: 1, unchanged: 1 };

/** A table before it is brought in: what each column holds, what each row would do, what is wrong in which cell. */
export function TablePlanView({ rows, plan, choices, words, onChoices }: TablePlanViewProps) {
  const t = useTranslations('touchpoints.plan');
  const format = useFormat();
  const setColumn = (at: number, column: TableColumn | null) =>
    onChoices({
      ...choices,
      columns: plan.columns.map((one, index) => (index === at ? column : one === column ? null : one)),
    });
  const listed = [...plan.rows].sort((a, b) => order[a.state] - order[b.state]).slice(0, shownAtMost);
  const made = [
    plan.newChannels.length > 0 &&
      t('newChannels', {
        count: plan.newChannels.length,
        names: format.list(plan.newChannels.map(({ name }) => name)),
      }),
    plan.newUnits.length > 0 &&
      t('newUnits', { count: plan.newUnits.length, names: format.list(plan.newUnits) }),
    plan.newBrandValues.length > 0 &&
      t('newBrandValues', { count: plan.newBrandValues.length, names: format.list(plan.newBrandValues) }),
  ].filter((sentence) => sentence !== false);

  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
        <span className="flex items-center gap-2">
          <span id="plan-phase">{t('phase')}</span>
          <Select
            size="sm"
            className="w-auto"
            aria-labelledby="plan-phase"
            value={choices.defaults.phase}
            onChange={(phase) => onChoices({ ...choices, defaults: { phase: phase as Phase } })}
            options={phases.map((value) => ({ value, label: words.listed('phases', value) }))}
          />
        </span>
        <Choice
          label={t('heading')}
          checked={plan.hasHeader}
          onChange={(hasHeader) => onChoices({ ...choices, hasHeader, columns: undefined })}
        />
        <Choice
          label={t('emptyClears')}
          checked={choices.emptyClears}
          onChange={(emptyClears) => onChoices({ ...choices, emptyClears })}
        />
      </div>
      <p role="status" className="text-sm font-medium">
        {t('counts', plan.counts)}
      </p>
      {made.length > 0 && (
        <Callout>
          {made.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Callout>
      )}
      <div
        className="max-h-[45dvh] overflow-auto rounded border border-line"
        tabIndex={0}
        role="region"
        aria-label={t('table')}
      >
        <table className="w-max min-w-full border-collapse text-left text-sm">
          <thead className="sticky top-0 z-1 bg-sunken">
            <tr>
              <th scope="col" className="border-b border-line px-3 py-2 text-xs font-medium text-ink-muted">
                {t('line')}
              </th>
              <th scope="col" className="border-b border-line px-3 py-2 text-xs font-medium text-ink-muted">
                {t('state')}
              </th>
              {plan.columns.map((column, at) => (
                <th key={at} scope="col" className="border-b border-line px-1.5 py-1.5">
                  <Select
                    size="sm"
                    className="min-w-36"
                    aria-label={t('column', { number: at + 1, heading: plan.headings[at] ?? '' })}
                    value={column}
                    emptyLabel={t('leaveOut')}
                    onChange={(value) => setColumn(at, value as TableColumn | null)}
                    options={tableColumns.map((value) => ({ value, label: words.field(value) }))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listed.map((row) => (
              <PlanRow key={row.line} row={row} cells={rows[row.line - 1] ?? []} columns={plan.columns} />
            ))}
          </tbody>
        </table>
      </div>
      {plan.rows.length > listed.length && (
        <p className="text-sm text-ink-muted">{t('moreRows', { count: plan.rows.length - listed.length })}</p>
      )}
    </div>
  );
}

const tones = { error: 'danger', create: 'accent', update: 'neutral', unchanged: 'outline' } as const;

function PlanRow({
  row,
  cells,
  columns,
}: {
  row: PlannedRow;
  cells: readonly string[];
  columns: TablePlan['columns'];
}) {
  const t = useTranslations('touchpoints.plan');
  const issues = useTranslations('tableIssues');
  const format = useFormat();
  return (
    <tr className="border-b border-line align-top last:border-b-0">
      <td className="figures px-3 py-1.5 text-right text-ink-subtle">{format.number(row.line)}</td>
      <td className="px-3 py-1.5">
        <Badge tone={tones[row.state]}>{t(`states.${row.state}`)}</Badge>
        {row.issues
          .filter(({ column }) => column === null)
          .map((issue) => (
            <p key={issue.key} className="mt-0.5 max-w-60 text-xs text-danger-ink">
              {issues(issue.key, issue.values)}
            </p>
          ))}
      </td>
      {columns.map((column, at) => {
        const issue = row.issues.find((one) => one.column === at);
        return (
          <td
            key={at}
            className={cn(
              'max-w-60 px-3 py-1.5',
              column === null && 'text-ink-disabled',
              issue && 'bg-danger-soft',
            )}
          >
            <span className="block truncate">{cells[at] ?? ''}</span>
            {issue && (
              <span className="block text-xs text-danger-ink">{issues(issue.key, issue.values)}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Choice({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="flex min-h-7 items-center gap-2 coarse:min-h-11">
      <Checkbox checked={checked} onCheckedChange={(next) => onChange(next === true)} />
      {label}
    </label>
  );
}
