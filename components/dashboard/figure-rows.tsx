import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { useFormat } from '@/lib/format/use-format';
import type { CellRow, PublishedRow } from '@/lib/ratings/types';

function OriginLink({ base, origin: { kind, id, name } }: { base: string; origin: CellRow['origin'] }) {
  const place = kind === 'import' ? 'imports' : 'audits/cycles';
  return (
    <Link href={`${base}/${place}/${id}`} className="text-ink-muted underline-offset-3 hover:underline">
      {name}
    </Link>
  );
}

/** The answers behind a figure, as they were given. */
export function AnswerRows({
  base,
  rows,
  labels,
}: {
  base: string;
  rows: readonly CellRow[];
  /** How people call the attributes. */
  labels: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('dashboard.rows');
  const format = useFormat();
  const hasObjects = rows.some(({ object }) => object !== null);
  const hasAttributes = rows.some(({ attributes }) => Object.keys(attributes).length > 0);
  return (
    <Table data-density="compact">
      <caption className="sr-only">{t('title')}</caption>
      <TableHead>
        <tr>
          <TableHeader numeric className="w-28">
            {t('value')}
          </TableHeader>
          <TableHeader numeric>{t('scale')}</TableHeader>
          <TableHeader numeric>{t('score')}</TableHeader>
          <TableHeader numeric>{t('weight')}</TableHeader>
          <TableHeader>{t('respondent')}</TableHeader>
          {hasObjects && <TableHeader>{t('object')}</TableHeader>}
          {hasAttributes && <TableHeader>{t('attributes')}</TableHeader>}
          <TableHeader>{t('import')}</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.responseId}>
            <TableCell numeric className="font-semibold">
              {format.number(Number(row.value))}
            </TableCell>
            <TableCell numeric className="text-ink-muted">
              {t('range', { min: format.number(row.scale.min), max: format.number(row.scale.max) })}
            </TableCell>
            <TableCell numeric>{format.number(row.score, { decimals: 1 })}</TableCell>
            <TableCell numeric>{format.number(Number(row.weight), { decimals: 2 })}</TableCell>
            <TableCell className="figures whitespace-nowrap">{row.respondent ?? '–'}</TableCell>
            {hasObjects && <TableCell>{row.object ?? '–'}</TableCell>}
            {hasAttributes && (
              <TableCell>
                <span className="flex flex-wrap gap-1">
                  {Object.entries(row.attributes).map(([key, label]) => (
                    <Badge key={key}>
                      <span className="truncate">
                        {labels[key] ?? key}: {label}
                      </span>
                    </Badge>
                  ))}
                </span>
              </TableCell>
            )}
            <TableCell className="max-w-48 truncate">
              <OriginLink base={base} origin={row.origin} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Published figures behind a figure: means or shares instead of single answers. */
export function PublishedRows({ base, rows }: { base: string; rows: readonly PublishedRow[] }) {
  const t = useTranslations('dashboard.rows');
  const format = useFormat();
  return (
    <Table data-density="compact">
      <caption className="sr-only">{t('published')}</caption>
      <TableHead>
        <tr>
          <TableHeader numeric className="w-28">
            {t('mean')}
          </TableHeader>
          <TableHeader numeric>{t('scale')}</TableHeader>
          <TableHeader numeric>{t('deviation')}</TableHeader>
          <TableHeader numeric>{t('answers')}</TableHeader>
          <TableHeader>{t('shares')}</TableHeader>
          <TableHeader>{t('object')}</TableHeader>
          <TableHeader>{t('import')}</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <TableCell numeric className="font-semibold">
              {format.number(Number(row.mean), { decimals: 2 })}
            </TableCell>
            <TableCell numeric className="text-ink-muted">
              {t('range', { min: format.number(row.scale.min), max: format.number(row.scale.max) })}
            </TableCell>
            <TableCell numeric>
              {row.standardDeviation === null
                ? '–'
                : format.number(Number(row.standardDeviation), { decimals: 2 })}
            </TableCell>
            <TableCell numeric>{row.n === null ? t('unknown') : format.number(row.n)}</TableCell>
            <TableCell>
              <span className="flex flex-wrap gap-1">
                {row.shares?.map(({ category, percent }) => (
                  <Badge key={category}>
                    {category}: {format.percent(percent / 100, 1)}
                  </Badge>
                )) ?? '–'}
              </span>
            </TableCell>
            <TableCell>{row.object ?? '–'}</TableCell>
            <TableCell className="max-w-48 truncate">
              <OriginLink
                base={base}
                origin={{ kind: 'import', id: row.import.id, name: row.import.fileName }}
              />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
