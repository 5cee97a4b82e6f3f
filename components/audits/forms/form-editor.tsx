'use client';

import { Eye, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Panel } from '@/components/ui/panel';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { FormIdInput, SaveDraftInput } from '@/lib/audits/forms/input';
import type { AuditForm, FormContent, FormCriterion } from '@/lib/audits/forms/types';
import { newId } from '@/lib/ids';
import { EditorBar } from '../editing/editor-bar';
import { listEdits } from '../editing/list-edits';
import { CriterionEditor } from './criterion-editor';
import { FormPreview } from './form-preview';
import { FormRules } from './form-rules';

const blank = (): FormCriterion => ({
  id: newId(),
  key: newId(),
  touchpointId: null,
  kind: null,
  question: '',
  help: '',
  weight: 1,
  critical: false,
  anchorLow: '',
  anchorMiddle: '',
  anchorHigh: '',
});

/** A form's draft, or its latest version, from which a change makes a new draft. */
export function FormEditor({
  form,
  actions,
}: {
  form: AuditForm;
  actions: { save: BoundAction<SaveDraftInput, { revision: string }>; publish: BoundAction<FormIdInput> };
}) {
  const t = useTranslations('auditForms');
  const id = useId();
  const [name, setName] = useState(form.name);
  const [description, setDescription] = useState(form.description);
  const [content, setContent] = useState<FormContent>(form.content);
  const [changed, setChanged] = useState(false);
  const [dragged, setDragged] = useState<string | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const { pending, run } = useQuickAction();
  const { criteria } = content;

  const change = (patch: Partial<FormContent>) => {
    setContent((now) => ({ ...now, ...patch }));
    setChanged(true);
  };
  const arrange = (work: (list: FormCriterion[]) => FormCriterion[]) => {
    setContent((now) => ({ ...now, criteria: work([...now.criteria]) }));
    setChanged(true);
  };
  const edits = listEdits<FormCriterion>(arrange, (one) => one.id);
  const remove = (criterion: FormCriterion, at: number) => {
    edits.remove(criterion.id);
    toast.success(t('criterion.deleted'), { onUndo: () => edits.insert(at, criterion) });
  };
  const save = () =>
    run(
      () =>
        actions.save({
          id: form.id,
          revision: form.revision,
          name,
          description,
          ...content,
          step: content.step === 0.5 ? 0.5 : 1,
          criteria: criteria.map(({ id: _id, ...rest }) => rest) as SaveDraftInput['criteria'],
        }),
      () => {
        setChanged(false);
        toast.success(t('saved'));
      },
    );
  const publish = () =>
    run(
      () => actions.publish({ id: form.id }),
      () => void toast.success(t('published')),
    );

  return (
    <>
      <EditorBar
        status={changed ? t('unsaved') : ''}
        lead={
          <Badge tone={form.isDraft ? 'accent' : 'outline'}>
            {t(form.isDraft ? 'draftOf' : 'version', { number: form.number })}
          </Badge>
        }
      >
        <Button onClick={() => setPreviewing(true)}>
          <Eye />
          {t('preview')}
        </Button>
        {!form.archived && (
          <>
            <Button disabled={!changed} loading={pending} onClick={save}>
              {t('save')}
            </Button>
            <Button variant="primary" disabled={changed || !form.isDraft || pending} onClick={publish}>
              {t('publish')}
            </Button>
          </>
        )}
      </EditorBar>
      {form.archived && <Callout title={t('archived')}>{t('archivedBody')}</Callout>}
      {!form.isDraft && !form.archived && <Callout>{t('publishedBody')}</Callout>}
      <Panel title={t('about')}>
        <div className="flex max-w-2xl flex-col gap-4">
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
            <Label htmlFor={`${id}-description`}>{t('description')}</Label>
            <Textarea
              id={`${id}-description`}
              rows={2}
              value={description}
              maxLength={2_000}
              onChange={(event) => {
                setDescription(event.target.value);
                setChanged(true);
              }}
            />
          </div>
          <FormRules content={content} onChange={change} />
        </div>
      </Panel>
      <Panel
        flush
        title={t('criteriaCount', { count: criteria.length })}
        description={t('criteriaDescription')}
        actions={
          <Button size="sm" onClick={() => edits.add(blank())}>
            <Plus />
            {t('criterion.add')}
          </Button>
        }
      >
        {criteria.length === 0 ? (
          <p className="px-4 py-6 text-sm text-ink-muted">{t('noCriteria')}</p>
        ) : (
          <ol>
            {criteria.map((criterion, at) => (
              <CriterionEditor
                key={criterion.id}
                criterion={criterion}
                number={at + 1}
                isFirst={at === 0}
                isLast={at === criteria.length - 1}
                touchpoints={form.touchpoints}
                onChange={(patch) => edits.change(criterion.id, patch)}
                onMove={(by) => edits.moveBy(criterion.id, by)}
                dragging={dragged !== null}
                onDrag={(begun) => setDragged(begun ? criterion.id : null)}
                onDrop={() => dragged !== null && edits.moveTo(dragged, at)}
                onDuplicate={() =>
                  edits.insertAfter(criterion.id, { ...criterion, id: newId(), key: newId() })
                }
                onDelete={() => remove(criterion, at)}
              />
            ))}
          </ol>
        )}
      </Panel>
      {previewing && <FormPreview content={content} onClose={() => setPreviewing(false)} />}
    </>
  );
}
