'use client';

import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { TableCell, TableHead, TableHeader, TableRow, Table, TableBody } from '@/components/ui/table';
import { toCsv } from '@/lib/format/csv';
import { useFormat } from '@/lib/format/use-format';
import type { ImportSummary } from '@/lib/imports/mapping/summary';
import { saveText } from './save-text';

const shownExamples = 5;

/** What was not taken and why, with the places; the whole list as a file. */
export function LeftOut({
  summary,
}: {
  summary: Pick<ImportSummary, 'leftOut' | 'notes' | 'notTaken' | 'file'>;
}) {
  const t = useTranslations('ratings');
  const words = useTranslations('imports');
  const format = useFormat();
  const locale = useLocale();
  const { leftOut, notes, notTaken, file } = summary;
  const download = () => {
    const head = [
      t('leftOut.reason'),
      t('leftOut.what'),
      t('leftOut.row'),
      t('leftOut.column'),
      t('leftOut.value'),
    ];
    const lines = leftOut.flatMap(({ reason, what, examples }) =>
      examples.map(({ row, column, value }) => [
        words(`reason.${reason}`),
        t(`leftOut.${what}`, { count: 1 }),
        row,
        column,
        value,
      ]),
    );
    saveText(toCsv([head, ...lines], locale), `${file.name.replace(/\.[^.]+$/, '')}-left-out.csv`);
  };
  return (
    <Panel
      id="left-out"
      title={t('leftOut.title')}
      description={t('leftOut.quiet', {
        blank: notTaken.blankRows,
        missing: format.number(notTaken.missing),
        notApplicable: format.number(notTaken.notApplicable),
      })}
      flush
      actions={
        leftOut.length > 0 && (
          <Button size="sm" onClick={download}>
            <Download aria-hidden />
            {t('leftOut.download')}
          </Button>
        )
      }
    >
      {leftOut.length === 0 ? (
        <p className="px-4 py-4 text-sm text-ink-muted">{t('leftOut.nothing')}</p>
      ) : (
        <Table className="stacked" data-density="compact">
          <caption className="sr-only">{t('leftOut.title')}</caption>
          <TableHead>
            <tr>
              <TableHeader>{t('leftOut.reason')}</TableHeader>
              <TableHeader numeric>{t('leftOut.count')}</TableHeader>
              <TableHeader>{t('leftOut.where')}</TableHeader>
            </tr>
          </TableHead>
          <TableBody>
            {leftOut.map(({ reason, what, count, examples }) => (
              <TableRow key={`${what} ${reason}`}>
                <TableHeader scope="row" className="min-w-48 py-2 align-top">
                  {words(`reason.${reason}`)}
                </TableHeader>
                <TableCell numeric className="py-2 align-top">
                  {format.number(count)}{' '}
                  <span className="text-ink-subtle">{t(`leftOut.${what}`, { count })}</span>
                </TableCell>
                <TableCell className="min-w-64 py-2 align-top">
                  <ul className="space-y-0.5 text-ink-muted">
                    {examples.slice(0, shownExamples).map(({ row, column, value }, index) => (
                      <li key={index} className="figures">
                        {column
                          ? t('leftOut.place', { row: format.number(row), column, value: value || '∅' })
                          : t('leftOut.rowOnly', { row: format.number(row) })}
                      </li>
                    ))}
                    {count > shownExamples && (
                      <li className="text-ink-subtle">
                        {t('leftOut.more', { count: count - Math.min(shownExamples, examples.length) })}
                      </li>
                    )}
                  </ul>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {notes.length > 0 && (
        <ul className="border-t border-line px-4 py-3 text-sm text-ink-muted">
          {notes.map(({ code, count, examples }) => (
            <li key={code}>{words(`note.${code}`, { count, value: examples[0]?.value ?? '' })}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
