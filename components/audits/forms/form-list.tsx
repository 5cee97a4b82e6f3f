'use client';

import { ClipboardList, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import type { ArchiveFormInput, CreateFormInput } from '@/lib/audits/forms/input';
import type { SharedFormSummary } from '@/lib/audits/forms/shared/types';
import type { FormSummary } from '@/lib/audits/forms/types';
import { CreateFormDialog } from './create-form-dialog';
import { SharedTemplateList } from './shared-template-list';

/** The brand's audit forms, and where a new one begins. */
export function FormList({
  base,
  organization,
  forms,
  templates,
  actions,
}: {
  base: string;
  organization: string;
  forms: readonly FormSummary[];
  /** Forms that other brands share. */
  templates: readonly SharedFormSummary[];
  actions: { create: BoundAction<CreateFormInput, { id: string }>; archive: BoundAction<ArchiveFormInput> };
}) {
  const t = useTranslations('auditForms');
  const shared = useTranslations('sharedForms');
  const [creating, setCreating] = useState(false);
  const { pending, run } = useQuickAction();
  const versions = new Map(templates.map(({ id, version }) => [id, version]));
  const isBehind = ({ source, archived }: FormSummary) =>
    !archived && source !== null && (versions.get(source.formId) ?? 0) > source.version;
  const create = (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus />
      {t('create')}
    </Button>
  );
  const archive = ({ id, name }: FormSummary, archived: boolean) =>
    run(
      () => actions.archive({ id, archived }),
      () => void toast.success(archived ? t('archivedDone', { name }) : t('restoredDone', { name })),
    );
  return (
    <>
      {forms.length === 0 ? (
        <Panel>
          <EmptyState
            icon={<ClipboardList />}
            title={t('empty')}
            description={t('emptyDescription')}
            action={create}
          />
        </Panel>
      ) : (
        <Panel flush title={t('count', { count: forms.length })} actions={create}>
          <ul className="divide-y divide-line">
            {forms.map((form) => (
              <li key={form.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
                <span className="min-w-0 flex-1 basis-56">
                  <Link
                    href={`${base}/audits/forms/${form.id}`}
                    className="inline-flex min-h-6 items-center font-medium hover:underline"
                  >
                    {form.name}
                  </Link>
                  <span className="block text-sm text-ink-muted">
                    {t('criteriaCount', { count: form.criteria })} ·{' '}
                    {t('cyclesCount', { count: form.cycles })}
                  </span>
                </span>
                {form.archived && <Badge>{t('archived')}</Badge>}
                {isBehind(form) && <Badge tone="warning">{shared('newerBadge')}</Badge>}
                {form.shared && <Badge>{shared('shared')}</Badge>}
                {form.hasDraft && <Badge tone="accent">{t('draft')}</Badge>}
                {form.version !== null && (
                  <Badge tone="outline">{t('version', { number: form.version })}</Badge>
                )}
                <Button
                  size="sm"
                  variant="ghost"
                  disabled={pending}
                  onClick={() => archive(form, !form.archived)}
                >
                  {form.archived ? t('restore') : t('archive')}
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {templates.length > 0 && (
        <Panel flush title={shared('templatesOf', { organization })} description={shared('templatesHint')}>
          <SharedTemplateList base={base} templates={templates} />
        </Panel>
      )}
      {creating && (
        <CreateFormDialog
          base={base}
          organization={organization}
          templates={templates}
          create={actions.create}
          onClose={() => setCreating(false)}
        />
      )}
    </>
  );
}
