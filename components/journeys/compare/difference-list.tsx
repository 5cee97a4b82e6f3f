import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { useFormat } from '@/lib/format/use-format';
import { tellPlace, type Names } from '@/lib/journeys/core/compare/labels';
import { tellDifference } from '@/lib/journeys/core/compare/tell-difference';
import {
  differenceChanges,
  differenceKinds,
  type Difference,
  type DifferenceChange,
  type DifferenceKind,
} from '@/lib/journeys/core/compare/types';
import { cn } from '@/lib/utils/cn';
import { ChangeMark } from '../versions/change-mark';
import { DifferenceFilters, type FilterChoice } from './difference-filters';

/** Lines of a page: as many as one reads through. */
const pageSize = 100;

export interface AskedDifferences {
  kind: DifferenceKind | null;
  change: DifferenceChange | null;
  stage: string | null;
  page: number;
}

/** Differences that the filters let through; `but` leaves one filter out, to count its choices. */
function pick(
  differences: readonly Difference[],
  { kind, change, stage }: AskedDifferences,
  but?: FilterChoice['name'],
): Difference[] {
  return differences.filter(
    (one) =>
      (but === 'kind' || kind === null || one.kind === kind) &&
      (but === 'change' || change === null || one.change === change) &&
      (but === 'stage' || stage === null || one.stageId === stage),
  );
}

/** What the future has otherwise than today, line by line, with both texts. */
export function DifferenceList({
  path,
  csv,
  differences,
  names,
  asked: said,
}: {
  /** Of this page, and of the file. */
  path: string;
  csv: string;
  differences: readonly Difference[];
  names: Names;
  asked: AskedDifferences;
}) {
  const t = useTranslations('mapCompare');
  const marks = useTranslations('mapVersions.marks');
  const lanes = useTranslations('enum.laneKinds');
  const phases = useTranslations('enum.phases');
  const format = useFormat();
  const stages = new Map(differences.flatMap(({ stageId, stage }) => (stageId ? [[stageId, stage]] : [])));
  // An address may name a stage that is not here any more.
  const asked = { ...said, stage: said.stage !== null && stages.has(said.stage) ? said.stage : null };
  const shown = pick(differences, asked);
  const pageCount = Math.max(1, Math.ceil(shown.length / pageSize));
  const page = Math.min(Math.max(1, asked.page), pageCount);
  const lines = shown.slice((page - 1) * pageSize, page * pageSize);

  const counted = (name: FilterChoice['name'], valueOf: (one: Difference) => string) => {
    const counts = new Map<string, number>();
    for (const one of pick(differences, asked, name)) {
      counts.set(valueOf(one), (counts.get(valueOf(one)) ?? 0) + 1);
    }
    return (value: string, label: string) => ({
      value,
      label: t('list.counted', { label, count: format.number(counts.get(value) ?? 0) }),
    });
  };
  const [kindOption, changeOption, stageOption] = [
    counted('kind', ({ kind }) => kind),
    counted('change', ({ change }) => change),
    counted('stage', ({ stageId }) => stageId),
  ];
  const filters: FilterChoice[] = [
    {
      name: 'kind',
      value: asked.kind ?? '',
      options: [
        { value: '', label: t('list.allKinds') },
        ...differenceKinds.map((kind) => kindOption(kind, t(`kinds.${kind}`))),
      ],
    },
    {
      name: 'change',
      value: asked.change ?? '',
      options: [
        { value: '', label: t('list.allChanges') },
        ...differenceChanges.map((change) => changeOption(change, marks(change))),
      ],
    },
    {
      name: 'stage',
      value: asked.stage ?? '',
      options: [
        { value: '', label: t('list.allStages') },
        ...[...stages].map(([id, stage]) => stageOption(id, stage)),
      ],
    },
  ];
  const address = new URLSearchParams(
    Object.entries({ kind: asked.kind, change: asked.change, stage: asked.stage }).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    ),
  ).toString();
  return (
    <Panel
      id="differences"
      title={t('list.title')}
      description={t('list.count', { count: shown.length })}
      flush
      actions={
        differences.length > 0 && (
          <Button asChild size="sm">
            <a href={csv} download>
              <Download />
              {t('csv')}
            </a>
          </Button>
        )
      }
    >
      {differences.length === 0 ? (
        <EmptyState title={t('list.same')} description={t('list.sameText')} />
      ) : (
        <>
          <div className="border-b border-line px-4 py-2.5">
            <DifferenceFilters filters={filters} />
          </div>
          {lines.length === 0 ? (
            <EmptyState
              title={t('list.none')}
              action={
                <Button asChild>
                  <Link href={path} scroll={false}>
                    {t('list.showAll')}
                  </Link>
                </Button>
              }
            />
          ) : (
            <Table label={t('list.title')}>
              <TableHead>
                <tr>
                  <TableHeader>{t('list.columns.change')}</TableHeader>
                  <TableHeader>{t('list.columns.kind')}</TableHeader>
                  <TableHeader className="min-w-36">{t('list.columns.place')}</TableHeader>
                  <TableHeader className="min-w-52">{t('current')}</TableHeader>
                  <TableHeader className="min-w-52">{t('future')}</TableHeader>
                </tr>
              </TableHead>
              <TableBody>
                {lines.map((difference) => {
                  const told = tellDifference(difference, {
                    kind: (kind) => t(`kinds.${kind}`),
                    change: (change) => marks(change),
                    field: (field) => t(`fields.${field}`),
                    laneKind: (kind) => lanes(kind),
                    phase: (phase) => phases(phase),
                    owner: (id) => (id === null ? t('curves.everybody') : (names[id] ?? t('curves.unknown'))),
                    number: (value) => format.number(value),
                    emotion: (value) => format.number(value, { sign: true }),
                  });
                  const place = tellPlace(told.stage, told.step);
                  return (
                    <TableRow key={difference.key} className="align-top">
                      <TableCell className="whitespace-nowrap">
                        <ChangeMark mark={difference.change} />
                      </TableCell>
                      <TableHeader scope="row" className="py-1.5">
                        {told.kind}
                        {told.what && (
                          <span className="block max-w-60 text-xs text-ink-muted wrap-anywhere">
                            {told.what}
                          </span>
                        )}
                      </TableHeader>
                      <TableCell className="text-ink-muted wrap-anywhere">
                        {place || t('list.wholeMap')}
                        {told.lane && <span className="block text-xs">{told.lane}</span>}
                      </TableCell>
                      <TableCell className="wrap-anywhere whitespace-pre-wrap">
                        <span
                          className={cn('text-ink-muted', difference.change === 'removed' && 'line-through')}
                        >
                          {told.before}
                        </span>
                      </TableCell>
                      <TableCell className="wrap-anywhere whitespace-pre-wrap">{told.after}</TableCell>
                    </TableRow>
                  );
                })}
              </TableBody>
            </Table>
          )}
          {pageCount > 1 && (
            <div className="flex justify-end border-t border-line px-4 py-2">
              <Pagination
                page={page}
                pageCount={pageCount}
                href={`${path}?${address ? `${address}&` : ''}page={page}`}
              />
            </div>
          )}
        </>
      )}
    </Panel>
  );
}
