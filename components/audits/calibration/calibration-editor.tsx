'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { uploadFile } from '@/components/files/upload-file';
import { failureOf, type FormResult } from '@/components/form/form-result';
import type { BoundAction } from '@/components/layout/bound-action';
import { ApiError } from '@/components/layout/call-api';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Panel } from '@/components/ui/panel';
import { PlainSelect } from '@/components/ui/plain-select';
import { toast } from '@/components/ui/toast';
import type { CalibrationOptions } from '@/lib/audits/calibration/get-calibration-options';
import type { SaveCalibrationInput } from '@/lib/audits/calibration/input';
import { casesAtMost } from '@/lib/audits/calibration/limits';
import type { Calibration, CyclePhoto } from '@/lib/audits/calibration/types';
import { newId } from '@/lib/ids';
import { EditorBar } from '../editing/editor-bar';
import { listEdits } from '../editing/list-edits';
import { blankCase, caseInput, draftOf, type CaseDraft } from './case-draft';
import { CaseEditor } from './case-editor';
import { CyclePhotos } from './cycle-photos';

interface EditorProps {
  calibration: Calibration;
  options: CalibrationOptions;
  filesPath: string;
  /** Photos of the session's cycle, where that is closed, and where they are served. */
  cyclePhotos: readonly CyclePhoto[];
  evidencePath: string;
  save: BoundAction<SaveCalibrationInput, { revision: string }>;
}

/** A calibration that is being made: what it is called, whose criteria it asks, its cases in their order. */
export function CalibrationEditor({
  calibration,
  options,
  filesPath,
  cyclePhotos,
  evidencePath,
  save,
}: EditorProps) {
  const t = useTranslations('calibration');
  const ui = useTranslations('ui');
  const id = useId();
  const [name, setName] = useState(calibration.name);
  const [formVersionId, setForm] = useState(calibration.form?.versionId ?? '');
  const [cycleId, setCycle] = useState(calibration.cycle?.id ?? '');
  const [cases, setCases] = useState(() => calibration.cases.map((one) => draftOf(one, filesPath)));
  const [changed, setChanged] = useState(false);
  const [saving, setSaving] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  // A photo that has arrived is not sent again when something else was wrong.
  const arrived = useRef(new Map<Blob, string>());
  const form = options.forms.find((one) => one.id === formVersionId);

  const arrange = (work: (list: CaseDraft[]) => CaseDraft[]) => {
    setCases((now) => work([...now]));
    setChanged(true);
  };
  const edits = listEdits<CaseDraft>(arrange, ({ key }) => key);
  const remove = (one: CaseDraft, at: number) => {
    edits.remove(one.key);
    toast.success(t('case.deleted'), { onUndo: () => edits.insert(at, one) });
  };
  const keepPhoto = async ({ photo }: CaseDraft): Promise<string | null> => {
    if (!photo?.blob) return photo?.fileId ?? null;
    const known = arrived.current.get(photo.blob);
    if (known) return known;
    const { fileId } = await uploadFile<{ fileId: string }>(filesPath, photo.blob);
    arrived.current.set(photo.blob, fileId);
    return fileId;
  };
  const send = async (): Promise<FormResult> => {
    const list: SaveCalibrationInput['cases'] = [];
    for (const [at, one] of cases.entries()) {
      try {
        list.push(caseInput(one, await keepPhoto(one)));
      } catch (error) {
        if (error instanceof ApiError) return { fieldErrors: { [`cases.${at}.photo`]: [error.message] } };
        throw error;
      }
    }
    return save({
      id: calibration.id,
      revision: calibration.revision,
      name,
      formVersionId: formVersionId || null,
      cycleId: cycleId || null,
      cases: list,
    });
  };
  const submit = async () => {
    setSaving(true);
    try {
      const failure = failureOf(await send());
      if (!failure) {
        setProblems([]);
        setChanged(false);
        toast.success(t('saved'));
        return;
      }
      const ofFields = Object.entries(failure.fields).map(([field, problem]) => {
        const at = /^cases\.(\d+)/.exec(field)?.[1];
        return at === undefined ? problem : t('caseProblem', { number: Number(at) + 1, problem });
      });
      setProblems([...failure.form, ...ofFields]);
    } catch {
      setProblems([ui('unreachable')]);
    } finally {
      setSaving(false);
    }
  };

  return (
    <>
      <EditorBar status={changed ? t('unsaved') : ''}>
        <Button variant="primary" disabled={!changed} loading={saving} onClick={() => void submit()}>
          {t('save')}
        </Button>
      </EditorBar>
      {problems.length > 0 && (
        <Callout tone="danger" live title={t('notSaved')}>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Callout>
      )}
      <Panel title={t('about')}>
        <div className="grid gap-4 md:grid-cols-3">
          <div>
            <Label htmlFor={`${id}-name`}>{t('name')}</Label>
            <Input
              id={`${id}-name`}
              value={name}
              maxLength={120}
              onChange={(event) => {
                setName(event.target.value);
                setChanged(true);
              }}
            />
          </div>
          <div>
            <Label htmlFor={`${id}-form`}>{t('form')}</Label>
            <PlainSelect
              id={`${id}-form`}
              className="w-full"
              value={formVersionId}
              options={[
                { value: '', label: t('noForm') },
                ...options.forms.map((one) => ({
                  value: one.id,
                  label: t('version', { name: one.name, number: one.number }),
                })),
                ...(calibration.form && !options.forms.some((one) => one.id === calibration.form?.versionId)
                  ? [{ value: calibration.form.versionId, label: t('version', calibration.form) }]
                  : []),
              ]}
              onChange={(next) => {
                setForm(next);
                const criteria = options.forms.find((one) => one.id === next)?.criteria ?? [];
                // The same question of another version is asked of it; the words of others stay as own questions.
                arrange((list) =>
                  list.map((one) => ({
                    ...one,
                    criterionId:
                      (one.criterionId && criteria.find(({ question }) => question === one.question)?.id) ||
                      null,
                  })),
                );
              }}
            />
          </div>
          <div>
            <Label htmlFor={`${id}-cycle`}>{t('cycle')}</Label>
            <PlainSelect
              id={`${id}-cycle`}
              className="w-full"
              value={cycleId}
              options={[
                { value: '', label: t('noCycle') },
                ...options.cycles.map((one) => ({ value: one.id, label: one.name })),
              ]}
              onChange={(next) => {
                setCycle(next);
                setChanged(true);
              }}
            />
          </div>
        </div>
      </Panel>
      <Panel
        flush
        title={t('casesCount', { count: cases.length })}
        description={t('casesHint')}
        actions={
          cases.length < casesAtMost && (
            <>
              {cyclePhotos.length > 0 && (
                <CyclePhotos
                  photos={cyclePhotos}
                  evidencePath={evidencePath}
                  onTake={({ id: evidenceId, touchpoint }) =>
                    edits.add({
                      ...blankCase(),
                      title: touchpoint,
                      evidenceId,
                      photo: { url: `${evidencePath}/${evidenceId}?size=small` },
                    })
                  }
                />
              )}
              <Button size="sm" onClick={() => edits.add(blankCase())}>
                <Plus />
                {t('case.add')}
              </Button>
            </>
          )
        }
      >
        {cases.length === 0 ? (
          <p className="px-4 py-6 text-sm text-ink-muted">{t('noCases')}</p>
        ) : (
          <ol>
            {cases.map((one, at) => (
              <CaseEditor
                key={one.key}
                one={one}
                number={at + 1}
                isFirst={at === 0}
                isLast={at === cases.length - 1}
                criteria={form?.criteria ?? []}
                onChange={(patch) => edits.change(one.key, patch)}
                onMove={(by) => edits.moveBy(one.key, by)}
                onDuplicate={() => {
                  if (cases.length < casesAtMost) edits.insertAfter(one.key, { ...one, key: newId() });
                }}
                onDelete={() => remove(one, at)}
              />
            ))}
          </ol>
        )}
      </Panel>
    </>
  );
}
