'use client';

import Link from 'next/link';
import { CsvButton } from '@/components/charts/csv-button';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { useFormat } from '@/lib/format/use-format';

export interface ShareLine {
  key: string;
  label: string;
  count: number;
  /** Of how many; the longest line's where left out. */
  of?: number;
  /** What is counted, in the inventory. */
  href: string;
}

/** Counts of touchpoints in a few lines, each with its bar, each opening what it counts. */
export function ShareTable({
  id,
  title,
  description,
  subject,
  counted,
  total,
  shares,
  lines,
  fileName,
  className,
}: {
  id: string;
  title: string;
  description: string;
  /** Heads of the columns: what a line is, what is counted, of how many. */
  subject: string;
  counted: string;
  total?: string;
  shares: string;
  lines: readonly ShareLine[];
  fileName: string;
  className?: string;
}) {
  const format = useFormat();
  const longest = Math.max(...lines.map(({ count, of }) => of ?? count));
  return (
    <Panel
      id={id}
      title={title}
      description={description}
      className={className}
      flush
      actions={
        <CsvButton
          fileName={fileName}
          rows={[
            total ? [subject, counted, total] : [subject, counted],
            ...lines.map(({ label, count, of }) => (total ? [label, count, of] : [label, count])),
          ]}
        />
      }
    >
      <Table>
        <caption className="sr-only">{title}</caption>
        <TableHead>
          <tr>
            <TableHeader>{subject}</TableHeader>
            <TableHeader className="w-full min-w-16">
              <span className="sr-only">{shares}</span>
            </TableHeader>
            <TableHeader numeric>{counted}</TableHeader>
            {total && <TableHeader numeric>{total}</TableHeader>}
          </tr>
        </TableHead>
        <TableBody>
          {lines.map(({ key, label, count, of, href }) => (
            <TableRow key={key}>
              <TableHeader scope="row" className="whitespace-nowrap">
                <Link href={href} prefetch={false} className="underline-offset-3 hover:underline">
                  {label}
                </Link>
              </TableHeader>
              <TableCell aria-hidden>
                <span
                  className="relative block h-2 overflow-hidden rounded-inner bg-active"
                  style={{ width: `${((of ?? longest) / longest) * 100}%` }}
                >
                  <span
                    className="absolute inset-y-0 left-0 bg-ink-muted"
                    style={{ width: `${(count / (of ?? longest)) * 100}%` }}
                  />
                </span>
              </TableCell>
              <TableCell numeric className="font-medium">
                {format.number(count)}
              </TableCell>
              {total && (
                <TableCell numeric className="text-ink-muted">
                  {of === undefined ? '' : format.number(of)}
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
