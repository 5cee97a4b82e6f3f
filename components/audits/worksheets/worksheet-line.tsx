import { qualities } from '@/db/values/audits';
import type { Criterion, FormRules, ScoringLine } from '@/lib/audits/scoring/types';
import type { Format } from '@/lib/format/create-format';
import type { WorksheetWords } from './worksheet-words';

/** The boxes 0 to 10, half a point more where the form knows it, and "not applicable". */
function Scale({ step, words, format }: { step: number; words: WorksheetWords; format: Format }) {
  return (
    <span className="worksheet-scale">
      {Array.from({ length: 11 }, (_, score) => (
        <span key={score}>{format.number(score)}</span>
      ))}
      {step < 1 && <span>+½</span>}
      <span>{words.scoring('scale.notApplicableShort')}</span>
    </span>
  );
}

/** One touchpoint on paper: its number and name, the boxes or the criteria that make its score, and room to write. */
export function WorksheetLine({
  line,
  number,
  criteria,
  form,
  words,
  format,
}: {
  line: Omit<ScoringLine, 'given' | 'askedAgain'>;
  /** As on the entry screen. */
  number: number;
  criteria: readonly Criterion[];
  form: FormRules;
  words: WorksheetWords;
  format: Format;
}) {
  const { t, scoring, enums } = words;
  const name = line.segment
    ? scoring('lineOfSegment', { name: line.name, segment: line.segment })
    : line.name;
  const scale = <Scale step={form.step} words={words} format={format} />;
  const anchorsOf = ({ anchorLow, anchorMiddle, anchorHigh }: Criterion) =>
    [
      [0, anchorLow],
      [5, anchorMiddle],
      [10, anchorHigh],
    ] as const;
  return (
    <div className="worksheet-line">
      <div className="worksheet-row">
        <span className="worksheet-name">
          {number}. {name}
        </span>
        {criteria.length === 0 ? (
          scale
        ) : (
          <span className="worksheet-blank worksheet-tick worksheet-small">{scoring('appliesNot')}</span>
        )}
      </div>
      {criteria.map((criterion, at) => (
        <div key={criterion.id} className="worksheet-criterion">
          <div className="worksheet-row">
            <span>
              {number}.{at + 1} {criterion.question}
              {criterion.critical && <b> ({scoring('critical')})</b>}
            </span>
            {scale}
          </div>
          {criterion.help && <p className="worksheet-small">{criterion.help}</p>}
          {anchorsOf(criterion).some(([, text]) => text !== '') && (
            <div className="worksheet-anchors">
              {anchorsOf(criterion).map(([point, text]) => (
                <span key={point}>{text && `${format.number(point)}: ${text}`}</span>
              ))}
            </div>
          )}
        </div>
      ))}
      {(form.askExpected || form.askQualities) && (
        <div className="worksheet-blanks">
          {form.askExpected && (
            <>
              <span className="worksheet-blank">{scoring('details.expected')}</span>
              <span className="worksheet-blank">{scoring('details.perceived')}</span>
            </>
          )}
          {form.askQualities &&
            qualities.map((quality) => (
              <span key={quality} className="worksheet-blank">
                {enums(`qualities.${quality}`)}
              </span>
            ))}
        </div>
      )}
      <p className="worksheet-note">
        <span className="worksheet-blank worksheet-tick">{t('photo')}</span>
        {scoring('details.note')}
      </p>
    </div>
  );
}
