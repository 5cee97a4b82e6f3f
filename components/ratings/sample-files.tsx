'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { saveText } from './save-text';

// Plain CSV in any language: comma, point, UTF-8. What a spreadsheet of the reader writes is recognized as well.
const samples = {
  wide: [
    ['respondent', 'date', 'weight', 'age', 'website', 'staff', 'delivery', 'overall', 'recommend'],
    ['r1', '2026-02-03', '0.9', '18–34', '4', '5', '3', '4', '8'],
    ['r2', '2026-02-03', '1.2', '35–54', '5', '5', '', '5', '10'],
    ['r3', '2026-02-04', '1.0', '55+', '3', '4', '2', '3', '6'],
  ],
  long: [
    ['respondent', 'date', 'touchpoint', 'score'],
    ['r1', '2026-02-03', 'website', '4'],
    ['r1', '2026-02-03', 'staff', '5'],
    ['r2', '2026-02-03', 'website', '5'],
  ],
} as const;

/** What a file may look like: two small ones to look at and to take along. */
export function SampleFiles() {
  const t = useTranslations('ratings');
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {(['wide', 'long'] as const).map((kind) => {
        const [head, ...rows] = samples[kind];
        return (
          <Panel
            key={kind}
            id={`sample-${kind}`}
            headingLevel="h3"
            title={t(`sample.${kind}`)}
            description={t(`sample.${kind}Hint`)}
            flush
            actions={
              <Button
                size="sm"
                onClick={() =>
                  saveText(
                    `\uFEFF${samples[kind].map((row) => row.join(',')).join('\r\n')}\r\n`,
                    `${kind}.csv`,
                  )
                }
                aria-label={t('sample.downloadOf', { name: t(`sample.${kind}`) })}
              >
                <Download aria-hidden />
                {t('sample.download')}
              </Button>
            }
          >
            <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t(`sample.${kind}`)}>
              <table className="figures w-full border-collapse text-left text-sm">
                <thead className="border-b border-line bg-sunken text-xs text-ink-muted">
                  <tr>
                    {head.map((name) => (
                      <th key={name} scope="col" className="h-8 px-2 font-medium first:pl-4">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, index) => (
                    <tr key={index} className="border-b border-line last:border-b-0">
                      {row.map((value, place) => (
                        <td key={place} className="h-8 px-2 whitespace-nowrap first:pl-4">
                          {value}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Panel>
        );
      })}
    </div>
  );
}
