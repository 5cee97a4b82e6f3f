'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { ApiError } from '@/components/layout/call-api';
import { saveFile } from '@/components/layout/save-file';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Switch } from '@/components/ui/switch';
import { locales } from '@/db/values/accounts';
import { namePeriod } from '@/lib/format/name-period';
import { useFormat } from '@/lib/format/use-format';
import { planPrint } from '@/lib/journeys/print/plan-print';
import {
  orientations,
  papers,
  printFormats,
  printQuery,
  type PrintOptions,
} from '@/lib/journeys/print/print-options';
import { useFigures, usePaint } from '../cells/use-figures';
import { useMapComments } from '../comments/map-comments-context';
import { useGrid, useMap, useReferences } from '../editor/map-context';
import { LaneChoice } from './lane-choice';
import { keepPrintChoice, readPrintChoice, type PrintChoice } from './print-choice';
import { PrintEstimate } from './print-estimate';

/** How much an open discussion says, about. */
const lettersOfThread = 200;

function Choice({
  label,
  hint,
  ...rest
}: {
  label: string;
  hint?: string;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="flex items-start gap-3 py-1">
      <Switch id={id} {...rest} aria-describedby={hint ? `${id}-hint` : undefined} />
      <div className="min-w-0">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-ink-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** Whose scores of when would be printed: those with which the map is painted. */
function useScoresHint(): string {
  const t = useTranslations('mapPrint');
  const sources = useTranslations('enum.sources');
  const format = useFormat();
  const { figures } = useFigures();
  const period = figures?.periods.find(({ id }) => id === figures.periodId);
  if (!figures?.source || !period) return t('scoresNone');
  const name = namePeriod(format, period, figures.firstFiscalMonth);
  return t('scoresOf', {
    source: sources(figures.source),
    period: period.cycles.length > 0 ? `${name} (${format.list(period.cycles)})` : name,
  });
}

/** Makes files of the map: on paper, as a picture, as a table. What comes out is said before it is made. */
export function PrintDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('mapPrint');
  const languages = useTranslations('enum.locales');
  const locale = useLocale();
  const { store, organization, workspace, mapId } = useMap();
  const { lanes } = useGrid();
  const references = useReferences();
  const { all: threads } = useMapComments();
  const { figures } = useFigures();
  const paint = usePaint();
  const scoresHint = useScoresHint();
  const id = useId();
  const [choice, setChoice] = useState(() => readPrintChoice(mapId, locale));
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (next: Partial<PrintChoice>) => {
    setRefusal(null);
    setChoice({ ...choice, ...next });
  };
  const { format, paper, orientation, comments, scores, evidence, language, hidden } = choice;
  const isTable = format === 'xlsx' || format === 'csv';
  const shown = lanes.filter((lane) => !hidden.includes(lane.id)).map((lane) => lane.id);
  const options: PrintOptions = {
    paper: format === 'png' ? 'whole' : paper,
    orientation,
    lanes: shown.length === lanes.length ? null : shown,
    comments,
    scores,
    source: figures?.source ?? null,
    periodId: figures?.periodId ?? null,
    paint,
    evidence,
    language,
  };
  const plan = planPrint(store.map(), options, {
    nameOf: (one) => references.touchpoints.get(one)?.name ?? references.channels.get(one)?.name,
    notes: comments ? { count: threads, letters: threads * lettersOfThread } : undefined,
  });
  const query = printQuery(options);
  const save = async () => {
    setBusy(true);
    setRefusal(null);
    keepPrintChoice(mapId, choice);
    try {
      await saveFile(`/api/o/${organization}/${workspace}/maps/${mapId}/${format}?${query}`);
      onClose();
    } catch (error) {
      setRefusal(error instanceof ApiError ? error.message : t('unreachable'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('title')}
      size="lg"
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="primary"
            loading={isBusy}
            disabled={shown.length === 0}
            onClick={() => void save()}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <div>
          <SegmentedControl
            label={t('format')}
            value={format}
            onChange={(next) => change({ format: next })}
            segments={printFormats.map((value) => ({ value, label: t(`formats.${value}`) }))}
          />
          <p className="mt-1.5 text-sm text-ink-muted">{t(`about.${format}`)}</p>
        </div>
        {format === 'pdf' && (
          <div className="flex flex-wrap gap-x-6 gap-y-3">
            <SegmentedControl
              label={t('paper')}
              value={paper}
              onChange={(next) => change({ paper: next })}
              segments={papers.map((value) => ({ value, label: t(`papers.${value}`) }))}
            />
            {paper !== 'whole' && (
              <SegmentedControl
                label={t('orientation')}
                value={orientation}
                onChange={(next) => change({ orientation: next })}
                segments={orientations.map((value) => ({ value, label: t(`orientations.${value}`) }))}
              />
            )}
          </div>
        )}
        {shown.length > 0 ? (
          <PrintEstimate plan={plan} format={format} paper={paper} />
        ) : (
          <Callout live tone="warning" title={t('noLane')} />
        )}
        {refusal !== null && (
          <Callout
            live
            tone="danger"
            title={refusal}
            action={
              format === 'pdf' && (
                <Button asChild size="sm">
                  <a href={`/o/${organization}/${workspace}/maps/${mapId}/print?${query}`} target="_blank">
                    {t('openPage')}
                  </a>
                </Button>
              )
            }
          />
        )}
        <LaneChoice lanes={lanes} hidden={hidden} onHidden={(next) => change({ hidden: next })} />
        <div>
          <h3 className="text-sm font-medium">{t('content')}</h3>
          <Choice
            label={t('scores')}
            hint={scoresHint}
            checked={scores}
            onCheckedChange={(checked) => change({ scores: checked })}
          />
          <Choice
            label={t('evidence')}
            checked={evidence}
            onCheckedChange={(checked) => change({ evidence: checked })}
          />
          {!isTable && (
            <Choice
              label={t('comments')}
              checked={comments}
              onCheckedChange={(checked) => change({ comments: checked })}
            />
          )}
        </div>
        <div className="flex flex-col gap-1.5">
          <Label htmlFor={`${id}-language`}>{t('language')}</Label>
          <PlainSelect
            id={`${id}-language`}
            value={language}
            options={locales.map((value) => ({ value, label: languages(value) }))}
            onChange={(next) => change({ language: next })}
            aria-describedby={`${id}-language-hint`}
          />
          <p id={`${id}-language-hint`} className="text-sm text-ink-muted">
            {t('languageHint')}
          </p>
        </div>
      </div>
    </Dialog>
  );
}
