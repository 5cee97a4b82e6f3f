import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { useFormat } from '@/lib/format/use-format';
import type { ImportListEntry } from '@/lib/ratings/import-types';
import { UndoImport } from './undo-import';

const tones = { uploaded: 'accent', committed: 'outline', undone: 'neutral', failed: 'danger' } as const;

/** The files that were brought in, newest first. */
export function ImportsTable({
  base,
  imports,
  mayImport,
}: {
  base: string;
  imports: readonly ImportListEntry[];
  mayImport: boolean;
}) {
  const t = useTranslations('ratings');
  const format = useFormat();
  const count = (value: number | null) => (value === null ? '–' : format.number(value));
  return (
    <Table>
      <caption className="sr-only">{t('list.title')}</caption>
      <TableHead>
        <tr>
          <TableHeader>{t('list.file')}</TableHeader>
          <TableHeader>{t('list.state')}</TableHeader>
          <TableHeader numeric>{t('list.responses')}</TableHeader>
          <TableHeader numeric>{t('list.answers')}</TableHeader>
          <TableHeader>{t('list.when')}</TableHeader>
          <TableHeader>{t('list.who')}</TableHeader>
          <TableHeader>
            <span className="sr-only">{t('list.actions')}</span>
          </TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {imports.map((entry) => (
          <TableRow key={entry.id}>
            <TableHeader scope="row" className="max-w-80 min-w-48">
              <Link
                href={`${base}/imports/${entry.id}`}
                className="block truncate font-medium underline-offset-3 hover:underline"
              >
                {entry.fileName}
              </Link>
            </TableHeader>
            <TableCell>
              <Badge tone={tones[entry.state]}>{t(`state.${entry.state}`)}</Badge>
            </TableCell>
            <TableCell numeric>{count(entry.responses)}</TableCell>
            <TableCell numeric>{count(entry.answers || entry.figures)}</TableCell>
            <TableCell className="whitespace-nowrap">
              {format.dateTime(entry.committedAt ?? entry.createdAt)}
            </TableCell>
            <TableCell className="whitespace-nowrap">{entry.personName ?? t('list.nobody')}</TableCell>
            <TableCell className="text-right whitespace-nowrap">
              {mayImport && entry.state === 'committed' && (
                <UndoImport
                  base={base}
                  importId={entry.id}
                  fileName={entry.fileName}
                  size="sm"
                  variant="ghost"
                />
              )}
              {mayImport && entry.state === 'uploaded' && (
                <Link
                  href={`${base}/imports/${entry.id}`}
                  className="text-accent-ink underline underline-offset-3"
                >
                  {t('list.continue')}
                </Link>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
