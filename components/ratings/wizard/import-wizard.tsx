'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import type { LevelThresholds } from '@/lib/format/level';
import { checkMapping } from '@/lib/imports/mapping/check-mapping';
import type { Mapping } from '@/lib/imports/mapping/mapping-schema';
import type { AttributeChoice, ImportContents, ImportResult } from '@/lib/ratings/import-types';
import { ImportChanges, ImportEffect, MadeRows } from '../import-effect';
import { callImports, importPath, mappingBody, type Answer } from '../imports-api';
import { LeftOut } from '../left-out';
import { SummaryFigures } from '../summary-figures';
import type { TouchpointOption } from './touchpoint-option';
import { ColumnsTable } from './columns-table';
import { ContentsStep } from './contents-step';
import { alignDraft, withLayout, type Draft } from './draft';
import { FormerMapping } from './former-mapping';
import { MappingProblems } from './mapping-problems';
import { PeriodFields } from './period-fields';
import { ReadingProgress } from './reading-progress';
import { Steps, type WizardStep } from './steps';
import { WizardActions } from './wizard-actions';

export interface ImportWizardProps {
  base: string;
  importId: string;
  contents: ImportContents;
  touchpoints: readonly TouchpointOption[];
  attributes: readonly AttributeChoice[];
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
  const { base, importId, touchpoints, attributes, thresholds, firstFiscalMonth, today } = props;
  const t = useTranslations('ratings');
  const router = useRouter();
  const [step, setStep] = useState<WizardStep>('contents');
  const [contents, setContents] = useState(props.contents);
  const [draft, setDraft] = useState(() => draftOf(props.contents));
  const [isChosen, setIsChosen] = useState(false);
  const [preview, setPreview] = useState<ImportResult | null>(null);
  const [busy, setBusy] = useState<'reading' | 'previewing' | 'committing' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const header = useMemo(() => contents.columns.map(({ name }) => name), [contents]);
  const problems = useMemo(() => checkMapping(draft), [draft]);
  const changeDraft = useCallback((change: (old: Draft) => Draft) => setDraft(change), []);

  const go = (next: WizardStep) => {
    setStep(next);
    setProblem(null);
    window.scrollTo({ top: 0 });
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

  const readAnew = async (wish: { file: Mapping['file']; follow?: string | null }) => {
    const next = await ask('reading', () =>
      callImports<ImportContents>('POST', `${importPath(base, importId)}/analyse`, wish),
    );
    if (!next) return;
    setContents(next);
    setDraft(draftOf(next));
    setIsChosen(wish.follow !== undefined);
  };

  const showPreview = async () => {
    const next = await ask('previewing', () =>
      callImports<ImportResult>('POST', `${importPath(base, importId)}/preview`, mappingBody(draft)),
    );
    if (!next) return;
    setPreview(next);
    go('preview');
  };

  const commit = async () => {
    const done = await ask('committing', () =>
      callImports<ImportResult>('POST', `${importPath(base, importId)}/commit`, mappingBody(draft)),
    );
    if (done) router.refresh();
  };

  const former = (
    <FormerMapping
      formers={contents.formers}
      followed={contents.proposal.followed}
      isChosen={isChosen}
      onFollow={(follow) => void readAnew({ file: draft.file, follow })}
      busy={busy !== null}
    />
  );

  return (
    <div className="flex flex-col gap-4">
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
          {former}
          <ContentsStep
            file={draft.file}
            isWorkbook={contents.kind === 'xlsx'}
            sheets={contents.sheets}
            encodingCertain={contents.encodingCertain}
            columns={header}
            rows={contents.rows}
            onFile={(file) => void readAnew({ file })}
            layout={draft.layout}
            onLayout={(layout) => changeDraft((old) => withLayout(old, layout))}
            busy={busy === 'reading'}
          />
          <WizardActions>
            <Button variant="primary" onClick={() => go('columns')} disabled={busy !== null}>
              {t('wizard.toColumns')}
            </Button>
          </WizardActions>
        </>
      )}

      {step === 'columns' && (
        <>
          {former}
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
              attributes={attributes}
              unsure={contents.proposal.unsure}
            />
          </Panel>
          <MappingProblems problems={problems} />
          <WizardActions>
            <Button onClick={() => go('contents')}>{t('wizard.back')}</Button>
            <Button
              variant="primary"
              onClick={() => void showPreview()}
              disabled={problems.length > 0}
              loading={busy === 'previewing'}
            >
              {t('wizard.toPreview')}
            </Button>
          </WizardActions>
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
          <WizardActions>
            <Button onClick={() => go('columns')}>{t('wizard.back')}</Button>
            <Button variant="primary" onClick={() => void commit()} loading={busy === 'committing'}>
              {t('preview.commit')}
            </Button>
          </WizardActions>
          {busy === 'committing' && (
            <ReadingProgress base={base} importId={importId} label={t('preview.committing')} />
          )}
        </>
      )}
    </div>
  );
}
