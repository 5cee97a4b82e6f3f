'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import type { LevelThresholds } from '@/lib/format/level';
import { checkMapping } from '@/lib/imports/mapping/check-mapping';
import type { Mapping } from '@/lib/imports/mapping/mapping-schema';
import type { ImportContents, ImportResult, SavedMappingEntry } from '@/lib/ratings/import-types';
import { ImportChanges, ImportEffect, MadeRows } from '../import-effect';
import { callImports, importPath, mappingBody, type Answer } from '../imports-api';
import { LeftOut } from '../left-out';
import { SummaryFigures } from '../summary-figures';
import type { TouchpointOption } from './touchpoint-option';
import { ColumnsTable } from './columns-table';
import { ContentsStep } from './contents-step';
import { alignDraft, missingColumns, toMapping, withLayout, type Draft } from './draft';
import { MappingProblems } from './mapping-problems';
import { PeriodFields } from './period-fields';
import { ReadingProgress } from './reading-progress';
import { Steps, type WizardStep } from './steps';

export interface ImportWizardProps {
  base: string;
  importId: string;
  contents: ImportContents;
  saved: readonly SavedMappingEntry[];
  touchpoints: readonly TouchpointOption[];
  thresholds: LevelThresholds;
  firstFiscalMonth: number;
  today: string;
}

const draftOf = ({ proposal, columns }: ImportContents): Draft =>
  alignDraft(
    proposal.mapping,
    columns.map(({ name }) => name),
  );

/** From an uploaded file to figures: what is in it, what its columns mean, what would come out, and then the doing. */
export function ImportWizard(props: ImportWizardProps) {
  const { base, importId, saved, touchpoints, thresholds, firstFiscalMonth, today } = props;
  const t = useTranslations('ratings');
  const router = useRouter();
  const top = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState<WizardStep>('contents');
  const [contents, setContents] = useState(props.contents);
  const [draft, setDraft] = useState(() => draftOf(props.contents));
  const [savedId, setSavedId] = useState(props.contents.proposal.savedId);
  const [preview, setPreview] = useState<ImportResult | null>(null);
  const [busy, setBusy] = useState<'reading' | 'previewing' | 'committing' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const header = useMemo(() => contents.columns.map(({ name }) => name), [contents]);
  const mapping = useMemo(() => toMapping(draft), [draft]);
  const problems = useMemo(() => checkMapping(mapping), [mapping]);
  const followed = saved.find(({ id }) => id === savedId);
  const lost = followed ? missingColumns(followed.mapping, header) : [];
  const changeDraft = useCallback((change: (old: Draft) => Draft) => setDraft(change), []);

  const go = (next: WizardStep) => {
    setStep(next);
    setProblem(null);
    top.current?.scrollIntoView({ block: 'start' });
  };

  async function ask<T>(doing: NonNullable<typeof busy>, call: () => Promise<Answer<T>>): Promise<T | null> {
    setBusy(doing);
    setProblem(null);
    const answer = await call();
    setBusy(null);
    if ('data' in answer) return answer.data;
    setProblem(answer.message ?? t('wizard.unreachable'));
    return null;
  }

  const readAnew = async (file: Mapping['file']) => {
    const next = await ask('reading', () =>
      callImports<ImportContents>('POST', `${importPath(base, importId)}/analyse`, { file }),
    );
    if (!next) return;
    setContents(next);
    setDraft(draftOf(next));
    setSavedId(next.proposal.savedId);
  };

  const showPreview = async () => {
    const next = await ask('previewing', () =>
      callImports<ImportResult>('POST', `${importPath(base, importId)}/preview`, mappingBody(mapping)),
    );
    if (!next) return;
    setPreview(next);
    go('preview');
  };

  const commit = async () => {
    const done = await ask('committing', () =>
      callImports<ImportResult>('POST', `${importPath(base, importId)}/commit`, mappingBody(mapping)),
    );
    if (done) router.refresh();
  };

  const followSaved = (id: string | null) => {
    const choice = saved.find((one) => one.id === id);
    setSavedId(choice?.id ?? null);
    setDraft(
      choice
        ? { ...alignDraft(choice.mapping, header), file: draft.file, period: draft.period }
        : draftOf(contents),
    );
  };

  return (
    <div ref={top} className="flex scroll-mt-16 flex-col gap-4">
      <Steps current={step} onGo={go} />
      {problem && (
        <Callout
          tone="danger"
          title={t(step === 'preview' ? 'wizard.commitFailed' : 'wizard.readFailed')}
          live
        >
          {problem}
        </Callout>
      )}

      {step === 'contents' && (
        <>
          <ContentsStep
            file={draft.file}
            isWorkbook={contents.kind === 'xlsx'}
            sheets={contents.sheets}
            encodingCertain={contents.encodingCertain}
            columns={header}
            rows={contents.rows}
            onFile={(file) => void readAnew(file)}
            layout={draft.layout}
            onLayout={(layout) => changeDraft((old) => withLayout(old, layout))}
            busy={busy === 'reading'}
          />
          <Actions>
            <Button variant="primary" onClick={() => go('columns')} disabled={busy !== null}>
              {t('wizard.toColumns')}
            </Button>
          </Actions>
        </>
      )}

      {step === 'columns' && (
        <>
          {saved.length > 0 && (
            <Callout
              tone={followed ? 'accent' : 'info'}
              title={followed ? t('wizard.follows', { name: followed.name }) : t('wizard.savedTitle')}
              action={
                <Select
                  aria-label={t('wizard.savedTitle')}
                  className="w-56"
                  emptyLabel={t('wizard.savedNone')}
                  options={saved.map(({ id, name }) => ({ value: id, label: name }))}
                  value={savedId}
                  onChange={followSaved}
                />
              }
            >
              {followed && lost.length > 0
                ? t('wizard.savedLost', { count: lost.length, names: lost.slice(0, 8).join(', ') })
                : t('wizard.savedHint')}
            </Callout>
          )}
          <Panel id="period" title={t('wizard.periodTitle')} description={t('wizard.periodDescription')}>
            <PeriodFields
              rule={draft.period}
              onChange={(period) => changeDraft((old) => ({ ...old, period }))}
              firstMonth={firstFiscalMonth}
              hasDate={draft.columns.some(({ role }) => role === 'date')}
              hasPeriod={draft.columns.some(({ role }) => role === 'period')}
              today={today}
            />
          </Panel>
          <Panel
            id="columns"
            title={t('wizard.columnsTitle')}
            description={t('wizard.columnsHint', { count: contents.proposal.unsure.length })}
            flush
          >
            <ColumnsTable
              draft={draft}
              onChange={changeDraft}
              facts={contents.columns}
              touchpoints={touchpoints}
              unsure={contents.proposal.unsure}
            />
          </Panel>
          <MappingProblems problems={problems} />
          <Actions>
            <Button onClick={() => go('contents')}>{t('wizard.back')}</Button>
            <Button
              variant="primary"
              onClick={() => void showPreview()}
              disabled={problems.length > 0}
              loading={busy === 'previewing'}
            >
              {t('wizard.toPreview')}
            </Button>
          </Actions>
          {busy === 'previewing' && (
            <ReadingProgress base={base} importId={importId} label={t('wizard.previewing')} />
          )}
        </>
      )}

      {step === 'preview' && preview && (
        <>
          <Callout tone="accent" title={t('preview.title')}>
            {t('preview.hint')}
          </Callout>
          <ImportEffect result={preview} />
          <MadeRows result={preview} />
          <SummaryFigures
            summary={preview}
            made={new Set(preview.created?.touchpoints)}
            thresholds={thresholds}
            firstFiscalMonth={firstFiscalMonth}
          />
          <LeftOut summary={preview} />
          <ImportChanges result={preview} />
          <Actions>
            <Button onClick={() => go('columns')}>{t('wizard.back')}</Button>
            <Button variant="primary" onClick={() => void commit()} loading={busy === 'committing'}>
              {t('preview.commit')}
            </Button>
          </Actions>
          {busy === 'committing' && (
            <ReadingProgress base={base} importId={importId} label={t('preview.committing')} />
          )}
        </>
      )}
    </div>
  );
}

function Actions({ children }: { children: React.ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-4 flex justify-end gap-2 border-t border-line bg-canvas px-4 py-3 sm:-mx-6 sm:px-6">
      {children}
    </div>
  );
}
