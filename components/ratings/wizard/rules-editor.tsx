'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { FieldFrame } from '@/components/form/field-frame';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { NumberInput } from '@/components/ui/number-input';
import { Popover } from '@/components/ui/popover';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useFormat } from '@/lib/format/use-format';
import { scaleRange } from '@/lib/imports/mapping/mapping-columns';
import type { Scale } from '@/lib/imports/mapping/mapping-schema';
import { cn } from '@/lib/utils/cn';
import type { ColumnFacts } from '@/lib/ratings/import-types';
import { parseCodes, type AnswerRules } from './draft';

/** Scales that surveys use most, offered with one click. */
const usual = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
  { min: 0, max: 100 },
];

const isWords = (scale: Scale | undefined): scale is Extract<Scale, { words: unknown }> =>
  scale !== undefined && 'words' in scale;

/** A scale in a few characters: "1–5", or "4 words". */
export function useScaleText() {
  const t = useTranslations('ratings');
  const format = useFormat();
  return (scale: Scale | undefined): string | null => {
    if (!scale) return null;
    if (isWords(scale)) return t('wizard.wordsScale', { count: Object.keys(scale.words).length });
    return t('wizard.scaleRange', { min: format.number(scale.min), max: format.number(scale.max) });
  };
}

/** A step on the scale for each word; a word without one is left out. */
export function WordSteps({
  words,
  values,
  onChange,
}: {
  words: Record<string, number>;
  values: ColumnFacts['values'];
  onChange: (words: Record<string, number>) => void;
}) {
  const t = useTranslations('ratings');
  const found = values?.map(({ value }) => value) ?? [];
  const listed = [...new Set([...Object.keys(words), ...found])];
  return (
    <ul className="max-h-56 space-y-1 overflow-y-auto">
      {listed.map((word) => (
        <li key={word} className="flex items-center gap-2 text-sm">
          <span className="min-w-0 flex-1 truncate" title={word}>
            {word}
          </span>
          <NumberInput
            aria-label={t('wizard.stepOf', { word })}
            className="h-control-small w-16"
            value={words[word] ?? null}
            onChange={(step) => {
              const next = { ...words };
              if (step === null || Number.isNaN(step)) delete next[word];
              else next[word] = step;
              onChange(next);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

function Codes({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  value: string[];
  onChange: (codes: string[]) => void;
}) {
  const id = useId();
  const [text, setText] = useState(value.join(', '));
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      <Input
        id={id}
        value={text}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setText(event.target.value);
          onChange(parseCodes(event.target.value));
        }}
      />
    </FieldFrame>
  );
}

/** Lowest and highest answer (or a step for each word), and the codes that are no answers. */
export function RulesFields({
  rules,
  onChange,
  values,
}: {
  rules: AnswerRules;
  onChange: (rules: AnswerRules) => void;
  values: ColumnFacts['values'];
}) {
  const t = useTranslations('ratings');
  const format = useFormat();
  const { scale } = rules;
  const words = isWords(scale);
  const range = scale && !words ? scale : null;
  const minId = useId();
  const maxId = useId();
  const setEnd = (end: 'min' | 'max', value: number | null) => {
    const { min, max } = range ?? { min: Number.NaN, max: Number.NaN };
    onChange({ ...rules, scale: { min, max, [end]: value ?? Number.NaN } });
  };
  return (
    <div className="space-y-4">
      <SegmentedControl
        label={t('wizard.scaleKind')}
        size="sm"
        segments={[
          { value: 'numbers', label: t('wizard.numbers') },
          { value: 'words', label: t('wizard.words') },
        ]}
        value={words ? 'words' : 'numbers'}
        onChange={(kind) =>
          onChange({ ...rules, scale: kind === 'words' ? { words: {} } : { min: 1, max: 5 } })
        }
      />
      {words ? (
        <div className="space-y-1.5">
          <p className="text-sm text-ink-muted">{t('wizard.wordsHint')}</p>
          <WordSteps
            words={scale.words}
            values={values}
            onChange={(next) => onChange({ ...rules, scale: { ...scale, words: next } })}
          />
        </div>
      ) : (
        <>
          <div className="flex flex-wrap gap-1">
            {usual.map(({ min, max }) => (
              <Button
                key={`${min}-${max}`}
                size="sm"
                variant={range?.min === min && range.max === max ? 'primary' : 'secondary'}
                onClick={() => onChange({ ...rules, scale: { min, max } })}
              >
                {t('wizard.scaleRange', { min: format.number(min), max: format.number(max) })}
              </Button>
            ))}
          </div>
          <div className="grid grid-cols-2 gap-3">
            <FieldFrame id={minId} label={t('wizard.lowest')}>
              <NumberInput id={minId} value={range?.min ?? null} onChange={(value) => setEnd('min', value)} />
            </FieldFrame>
            <FieldFrame id={maxId} label={t('wizard.highest')}>
              <NumberInput id={maxId} value={range?.max ?? null} onChange={(value) => setEnd('max', value)} />
            </FieldFrame>
          </div>
        </>
      )}
      <Codes
        label={t('wizard.missing')}
        hint={t('wizard.missingHint')}
        value={rules.missing ?? []}
        onChange={(missing) => onChange({ ...rules, missing })}
      />
      <Codes
        label={t('wizard.notApplicable')}
        hint={t('wizard.notApplicableHint')}
        value={rules.notApplicable ?? []}
        onChange={(notApplicable) => onChange({ ...rules, notApplicable })}
      />
      {values && !words && <FoundValues values={values} rules={rules} />}
    </div>
  );
}

/** What stands in the column, with what the rules make of it; what would be left out stands out. */
function FoundValues({ values, rules }: { values: NonNullable<ColumnFacts['values']>; rules: AnswerRules }) {
  const t = useTranslations('ratings');
  const format = useFormat();
  const codes = [...(rules.missing ?? []), ...(rules.notApplicable ?? [])].map((code) => code.toLowerCase());
  const range = rules.scale && scaleRange(rules.scale);
  const outside = (value: string) => {
    const number = Number(value.replace(',', '.'));
    return (
      !codes.includes(value.toLowerCase()) &&
      (!range || Number.isNaN(number) || number < range.min || number > range.max)
    );
  };
  return (
    <div>
      <p className="text-sm font-medium">{t('wizard.found')}</p>
      <ul className="mt-1 flex flex-wrap gap-1">
        {values.slice(0, 24).map(({ value, count }) => (
          <li
            key={value}
            className={cn(
              'figures rounded-inner border px-1.5 text-xs',
              outside(value)
                ? 'border-warning-line bg-warning-soft text-warning-ink'
                : 'border-line bg-sunken text-ink-muted',
            )}
          >
            {value} <span className="opacity-70">×{format.number(count)}</span>
            {outside(value) && <span className="sr-only">{t('wizard.outside')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The scale of one column as a button that opens its rules. */
export function RulesButton({
  rules,
  fallback,
  onChange,
  facts,
}: {
  rules: AnswerRules;
  /** The mapping's defaults, which hold where the column says nothing. */
  fallback: AnswerRules;
  onChange: (rules: AnswerRules) => void;
  facts: ColumnFacts;
}) {
  const t = useTranslations('ratings');
  const scaleText = useScaleText();
  const text = scaleText(rules.scale ?? fallback.scale);
  const codes = [
    ...(rules.missing ?? fallback.missing ?? []),
    ...(rules.notApplicable ?? fallback.notApplicable ?? []),
  ];
  return (
    <Popover
      className="w-80"
      align="end"
      label={t('wizard.rulesOf', { column: facts.name })}
      trigger={
        <Button
          size="sm"
          aria-label={t('wizard.rulesOf', { column: facts.name })}
          className={cn('w-full justify-start font-normal', !text && 'border-danger-line text-danger-ink')}
        >
          <span className="figures">{text ?? t('wizard.noScale')}</span>
          {codes.length > 0 && (
            <span className="truncate text-ink-subtle">
              {t('wizard.without', { codes: codes.join(', ') })}
            </span>
          )}
        </Button>
      }
    >
      <RulesFields
        rules={{
          scale: rules.scale ?? fallback.scale,
          missing: rules.missing ?? fallback.missing,
          notApplicable: rules.notApplicable ?? fallback.notApplicable,
        }}
        onChange={onChange}
        values={facts.values}
      />
    </Popover>
  );
}
