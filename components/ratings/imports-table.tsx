import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { useFormat } from '@/lib/format/use-format';
import type { ImportListEntry } from '@/lib/ratings/import-types';
import { UndoImport } from './undo-import';

const tones = { uploaded: 'accent', committed: 'outline', undone: 'neutral', failed: 'danger' } as const;

/** What a file has brought, in a few words. */
function Contents({ entry }: { entry: ImportListEntry }) {
  const t = useTranslations('ratings.list');
  const { kind, responses, answers, figures, touchpoints } = entry;
  if (touchpoints) return t('ofTouchpoints', touchpoints);
  if (figures) return t('ofFigures', { count: figures });
  if (answers !== null) return t('ofRatings', { answers, responses: responses ?? 0 });
  return <span className="text-ink-muted">{t(`kinds.${kind}`)}</span>;
}

/** The files that were brought in, newest first. */
export function ImportsTable({
  base,
  imports,
  mayImport,
  mayWrite,
}: {
  base: string;
  imports: readonly ImportListEntry[];
  mayImport: boolean;
  /** Whether touchpoints may be written, and so taken back. */
  mayWrite: boolean;
}) {
  const t = useTranslations('ratings');
  const format = useFormat();
  return (
    <Table className="stacked">
      <caption className="sr-only">{t('list.title')}</caption>
      <TableHead>
        <tr>
          <TableHeader>{t('list.file')}</TableHeader>
          <TableHeader>{t('list.state')}</TableHeader>
          <TableHeader>{t('list.contents')}</TableHeader>
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
                className="block truncate font-medium underline-offset-3 hover:underline coarse:py-3"
              >
                {entry.fileName}
              </Link>
            </TableHeader>
            <TableCell>
              <Badge tone={tones[entry.state]}>{t(`state.${entry.state}`)}</Badge>
            </TableCell>
            <TableCell className="min-w-56">
              <Contents entry={entry} />
            </TableCell>
            <TableCell className="whitespace-nowrap">
              {format.dateTime(entry.committedAt ?? entry.createdAt)}
            </TableCell>
            <TableCell className="whitespace-nowrap">{entry.personName ?? t('list.nobody')}</TableCell>
            <TableCell className="text-right whitespace-nowrap">
              {/* Cycles are taken back on their own page, which says what depends on them. */}
              {entry.state === 'committed' &&
                entry.kind !== 'audit' &&
                (entry.kind === 'ratings' ? mayImport : mayWrite) && (
                  <UndoImport
                    base={base}
                    importId={entry.id}
                    fileName={entry.fileName}
                    kind={entry.kind}
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
