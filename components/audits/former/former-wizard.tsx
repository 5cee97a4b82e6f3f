'use client';

import { useRouter } from 'next/navigation';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callImports } from '@/components/ratings/imports-api';
import { LeftOut } from '@/components/ratings/left-out';
import { ContentsPanel } from '@/components/ratings/wizard/contents-panel';
import { Steps } from '@/components/ratings/wizard/steps';
import { WizardActions } from '@/components/ratings/wizard/wizard-actions';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { FormerMapping } from '@/lib/audits/former/former-mapping';
import { formerSteps } from './former-steps';
import type { FormerContents, FormerMatch, FormerResult } from '@/lib/audits/former/former-types';
import { useFormat } from '@/lib/format/use-format';
import { FormerColumns, FormerMethod } from './former-fields';
import { FormerCycles } from './former-cycles';
import { FormerMatches, type KnownNames } from './former-matches';

interface Problem {
  message: string;
  field?: string;
}

/** A period that nobody chose yet begins with the last whole quarter. */
const withQuarter = (mapping: FormerMapping, start: string | undefined): FormerMapping =>
  mapping.period.from === 'fixed' && mapping.period.start === ''
    ? { ...mapping, period: { from: 'fixed', start: start ?? '' } }
    : mapping;

/** From an uploaded sheet of a former audit to closed cycles: columns, what will come out, commit. */
export function FormerWizard({
  base,
  importId,
  contents: first,
  quarters,
  known,
  thresholds,
}: {
  base: string;
  importId: string;
  contents: FormerContents;
  quarters: readonly { value: string; label: string }[];
  known: KnownNames;
  thresholds: { wowFrom: number; okFrom: number };
}) {
  const t = useTranslations('formerAudits');
  const format = useFormat();
  const router = useRouter();
  const lastQuarter = quarters[1]?.value;
  const [contents, setContents] = useState(first);
  const [mapping, setMapping] = useState(() => withQuarter(first.mapping, lastQuarter));
  const [result, setResult] = useState<FormerResult | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState<'read' | 'preview' | 'commit' | null>(null);
  const path = `${base}/audits/former/${importId}`;
  const columns = contents.columns.map(({ name }) => name);

  /** Asks the server, keeping what it says against it. */
  const ask = async <T,>(what: typeof busy, verb: string, body: unknown): Promise<T | null> => {
    setBusy(what);
    setProblem(null);
    const answer = await callImports<T>('POST', `${path}/${verb}`, body);
    setBusy(null);
    if ('data' in answer) return answer.data;
    setProblem({ message: answer.message ?? t('unreachable'), field: answer.field });
    return null;
  };
  const read = async (file: FormerMapping['file']) => {
    const next = await ask<FormerContents>('read', 'analyse', { file, name: mapping.name });
    if (!next) return;
    setContents(next);
    setMapping(withQuarter(next.mapping, lastQuarter));
  };
  const clean = (wish: FormerMapping) => ({ ...wish, auditor: wish.auditor?.trim() || null });
  const preview = async (wish: FormerMapping) => {
    const next = await ask<FormerResult>('preview', 'preview', { mapping: clean(wish) });
    setResult(next);
  };
  const match = ({ what, value }: FormerMatch, name: string | null) => {
    const others = mapping.matches.filter((one) => one.what !== what || one.value !== value);
    const next = { ...mapping, matches: name === value ? others : [...others, { what, value, name }] };
    setMapping(next);
    void preview(next);
  };
  const commit = async () => {
    const done = await ask<FormerResult>('commit', 'commit', { mapping: clean(mapping) });
    if (!done) return;
    if (done.kind === 'already') router.push(`${base}/audits/former/${done.importId}`);
    router.refresh();
  };

  const atField = problem?.field === 'name' || problem?.field?.startsWith('period');
  const brought = result?.kind === 'brought' ? result : null;
  return (
    <div className="flex flex-col gap-4">
      <Steps current={brought ? 'preview' : 'columns'} steps={formerSteps} onGo={() => setResult(null)} />
      {problem && !(atField && !brought) && (
        <Callout tone="danger" live>
          {problem.message}
        </Callout>
      )}
      {result?.kind === 'already' && (
        <Callout tone="accent" title={t('already')} live>
          <p>
            {t('alreadyText', { file: result.fileName, date: format.dateTime(result.committedAt) })}{' '}
            <Link
              href={`${base}/audits/former/${result.importId}`}
              className="text-accent-ink underline underline-offset-3"
            >
              {t('show')}
            </Link>
          </p>
        </Callout>
      )}
      {brought ? (
        <>
          {brought.cycles.length > 0 ? (
            <FormerCycles cycles={brought.cycles} thresholds={thresholds} />
          ) : (
            <Callout tone="warning" title={t('nothing')} live>
              {t('nothingHint')}
            </Callout>
          )}
          <LeftOut summary={brought.report} />
          <FormerMatches matches={brought.matches} known={known} onMatch={match} busy={busy !== null} />
          <WizardActions>
            <Button onClick={() => setResult(null)}>{t('back')}</Button>
            <Button
              variant="primary"
              disabled={brought.cycles.length === 0}
              loading={busy === 'commit'}
              onClick={() => void commit()}
            >
              {t('commit', { count: brought.cycles.length })}
            </Button>
          </WizardActions>
        </>
      ) : (
        <>
          {contents.followed && <Callout tone="accent">{t('followed')}</Callout>}
          <ContentsPanel
            file={mapping.file}
            isWorkbook={contents.kind === 'xlsx'}
            sheets={contents.sheets}
            encodingCertain={contents.encodingCertain}
            columns={columns}
            rows={contents.rows}
            onFile={(file) => void read(file)}
            busy={busy === 'read'}
          />
          <FormerColumns
            mapping={mapping}
            columns={columns}
            quarters={quarters}
            onChange={setMapping}
            problem={problem}
          />
          <FormerMethod
            mapping={mapping}
            columns={columns}
            quarters={quarters}
            onChange={setMapping}
            problem={problem}
          />
          <WizardActions>
            <Button
              variant="primary"
              disabled={mapping.layout === 'long' && !mapping.columns.score}
              loading={busy === 'preview'}
              onClick={() => void preview(mapping)}
            >
              {t('preview')}
            </Button>
          </WizardActions>
        </>
      )}
    </div>
  );
}
