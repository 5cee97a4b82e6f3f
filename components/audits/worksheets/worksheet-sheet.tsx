import { Fragment } from 'react';
import { QrCode } from '@/components/ui/qr-code';
import type { Worksheet, Worksheets } from '@/lib/audits/worksheets/get-worksheets';
import type { Format } from '@/lib/format/create-format';
import type { QrShape } from '@/lib/format/qr-shape';
import { WorksheetLine } from './worksheet-line';
import type { WorksheetWords } from './worksheet-words';
import './worksheet.css';

/**
 * The form of one visit on paper. A table of one column, because browsers repeat its head on every page: there stands
 * which visit a loose page belongs to.
 */
export function WorksheetSheet({
  sheet,
  form,
  criteria,
  cycle,
  version,
  workspace,
  shape,
  large,
  words,
  format,
}: Pick<Worksheets, 'form' | 'criteria' | 'version'> & {
  sheet: Worksheet;
  cycle: string;
  workspace: string;
  /** The address where the sheet is typed in; absent for guests, who have a link of their own. */
  shape: QrShape | null;
  large: boolean;
  words: WorksheetWords;
  format: Format;
}) {
  const { t, scoring, enums } = words;
  const place = [sheet.brand, sheet.object].filter(Boolean).join(' · ');
  const facts = [
    [t('auditor'), sheet.auditor],
    [t('cycle'), cycle],
    [t('due'), format.date(sheet.dueOn)],
    [t('code'), t('codeOf', { code: sheet.code, version })],
  ];
  return (
    <article
      className="worksheet"
      data-theme="light"
      data-large={large}
      lang={format.locale}
      aria-label={place}
    >
      <table role="presentation">
        <thead>
          <tr>
            <td>
              <div className="worksheet-running">
                <span>{place}</span>
                <span>{sheet.auditor}</span>
                <b className="figures">{sheet.code}</b>
              </div>
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <div className="worksheet-head">
                <div>
                  <p className="worksheet-small">{workspace}</p>
                  <h2>{place}</h2>
                  <dl className="worksheet-facts">
                    {facts.map(([term, text]) => (
                      <Fragment key={term}>
                        <dt>{term}</dt>
                        <dd>{text}</dd>
                      </Fragment>
                    ))}
                  </dl>
                  <p className="worksheet-blanks">
                    <span className="worksheet-blank" data-wide="true">
                      {scoring('submit.visitedOn')}
                    </span>
                    <span className="worksheet-blank">{t('from')}</span>
                    <span className="worksheet-blank">{t('until')}</span>
                  </p>
                </div>
                {shape && (
                  <div>
                    <QrCode shape={shape} label={t('qr')} />
                    <p className="worksheet-small">{t('qr')}</p>
                  </div>
                )}
              </div>
              <p className="worksheet-small">
                {t('how')}{' '}
                {form.evidenceRule !== 'none' &&
                  t(`evidence.${form.evidenceRule}`, {
                    below: format.number(form.evidenceBelow),
                    above: format.number(form.evidenceAbove),
                  })}
              </p>
            </td>
          </tr>
          {sheet.lines.map((line, at) => (
            <Fragment key={`${line.touchpointId}/${line.segmentId}`}>
              {line.phase !== sheet.lines[at - 1]?.phase && (
                <tr>
                  <td className="worksheet-phase">{enums(`phases.${line.phase}`)}</td>
                </tr>
              )}
              <tr>
                <td>
                  <WorksheetLine
                    line={line}
                    number={at + 1}
                    criteria={criteria.filter(({ id }) => line.criterionIds.includes(id))}
                    form={form}
                    words={words}
                    format={format}
                  />
                </td>
              </tr>
            </Fragment>
          ))}
          <tr>
            <td>
              <p className="worksheet-line worksheet-whole">{scoring('submit.note')}</p>
            </td>
          </tr>
        </tbody>
      </table>
    </article>
  );
}
