import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import type { LevelThresholds } from '@/lib/format/level';
import type { ImportDetail } from '@/lib/ratings/import-types';
import { ImportChanges, ImportEffect, MadeRows } from './import-effect';
import { LeftOut } from './left-out';
import { RecordHead } from './record-head';
import { SaveMapping } from './save-mapping';
import { SummaryFigures } from './summary-figures';

/** What came of a file: taken, made, changed, left out; and what can be done about it. */
export function ImportRecord({
  base,
  detail,
  mayImport,
  thresholds,
  firstFiscalMonth,
}: {
  base: string;
  detail: ImportDetail;
  mayImport: boolean;
  thresholds: LevelThresholds;
  firstFiscalMonth: number;
}) {
  const t = useTranslations('ratings');
  const { result, mapping, replacedBy } = detail;
  const undone = detail.state === 'undone';
  return (
    <>
      <RecordHead
        base={base}
        detail={detail}
        mayUndo={mayImport && !replacedBy}
        hint={
          replacedBy
            ? t('record.replacedBy', { name: replacedBy.fileName })
            : t(undone ? 'record.undoneHint' : 'record.doneHint')
        }
        actions={
          <>
            {!undone && (
              <Button asChild variant="primary">
                <Link href={base}>{t('record.toDashboard')}</Link>
              </Button>
            )}
            {mayImport && mapping && (
              <SaveMapping
                base={base}
                mapping={mapping}
                suggestedName={detail.fileName.replace(/\.[^.]+$/, '').slice(0, 100)}
              />
            )}
          </>
        }
      />
      {result && (
        <>
          <ImportEffect result={result} />
          <MadeRows result={result} />
          <LeftOut summary={result} />
          <ImportChanges result={result} />
          <SummaryFigures
            summary={result}
            made={new Set(result.created?.touchpoints)}
            thresholds={thresholds}
            firstFiscalMonth={firstFiscalMonth}
          />
        </>
      )}
    </>
  );
}
