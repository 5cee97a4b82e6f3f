'use client';

import { ChartNoAxesColumn, Table2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { CsvCell } from '@/lib/format/csv';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { CsvButton } from './csv-button';

export interface ChartColumn {
  key: string;
  header: string;
  /** Numbers stand right; with these decimals where given. */
  numeric?: boolean;
  decimals?: number;
}

export type ChartRow = Readonly<Record<string, CsvCell>>;

export interface ChartFigureProps {
  /** The message: "Delivery fell below its target", not "Delivery by quarter". */
  title: string;
  /** One generated, translated sentence with the figures that carry the message. */
  summary: ReactNode;
  columns: readonly ChartColumn[];
  rows: readonly ChartRow[];
  /** For the file, where `rows` are only some of what is told. */
  askRows?: () => Promise<readonly ChartRow[]>;
  /** Where what stands behind a row is shown; in the order of the rows. */
  hrefs?: readonly string[];
  /** Without extension. */
  fileName: string;
  children: ReactNode;
  actions?: ReactNode;
  headingLevel?: 'h2' | 'h3';
  className?: string;
}

/** A chart with its message, a sentence, the same figures as a table (the accessible chart) and as a file. */
export function ChartFigure({
  title,
  summary,
  columns,
  rows,
  askRows,
  hrefs,
  fileName,
  children,
  actions,
  headingLevel: Heading = 'h3',
  className,
}: ChartFigureProps) {
  const t = useTranslations('ui');
  const format = useFormat();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const shown = ({ decimals }: ChartColumn, value: CsvCell) =>
    typeof value === 'number' ? format.number(value, { decimals }) : (value ?? '–');
  const toggleLabel = t(asTable ? 'showChart' : 'showTable');

  return (
    <figure
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-summary`}
      className={cn('min-w-0', className)}
    >
      <figcaption className="mb-3 flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Heading id={`${id}-title`} className="text-base font-semibold">
            {title}
          </Heading>
          <p id={`${id}-summary`} className="text-sm text-ink-muted">
            {summary}
          </p>
        </div>
        <div className="flex shrink-0 items-center gap-0.5 screen-only">
          {actions}
          <Button
            variant="ghost"
            size="icon-sm"
            aria-pressed={asTable}
            aria-label={t('showTable')}
            title={toggleLabel}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <ChartNoAxesColumn /> : <Table2 />}
          </Button>
          <CsvButton
            fileName={fileName}
            rows={async () => [
              columns.map(({ header }) => header),
              ...((await askRows?.()) ?? rows).map((row) => columns.map(({ key }) => row[key])),
            ]}
          />
        </div>
      </figcaption>
      {asTable ? (
        <div className="rounded border border-line">
          <Table label={title}>
            <TableHead>
              <tr>
                {columns.map((column) => (
                  <TableHeader key={column.key} numeric={column.numeric}>
                    {column.header}
                  </TableHeader>
                ))}
              </tr>
            </TableHead>
            <TableBody>
              {rows.map((row, index) => (
                <TableRow key={index}>
                  {columns.map((column, place) =>
                    place === 0 ? (
                      <TableHeader key={column.key} scope="row">
                        {hrefs?.[index] ? (
                          <Link href={hrefs[index]} className="underline underline-offset-3">
                            {shown(column, row[column.key])}
                          </Link>
                        ) : (
                          shown(column, row[column.key])
                        )}
                      </TableHeader>
                    ) : (
                      <TableCell key={column.key} numeric={column.numeric}>
                        {shown(column, row[column.key])}
                      </TableCell>
                    ),
                  )}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </div>
      ) : (
        children
      )}
    </figure>
  );
}
