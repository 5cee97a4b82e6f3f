'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import type { DeclineUpdateInput, TakeUpdateInput } from '@/lib/audits/forms/shared/input';
import { isTakeable } from '@/lib/audits/forms/shared/is-takeable';
import type { FormChange, FormUpdate as Update } from '@/lib/audits/forms/shared/types';
import { TemplateChange } from './template-change';

const idsOf = (changes: readonly FormChange[]) => new Set(changes.map(({ id }) => id));

/** What a newer version of the template changes: all of it, some of it, or nothing is taken into the draft. */
export function FormUpdate({
  base,
  update,
  actions,
}: {
  base: string;
  update: Update;
  actions: {
    take: BoundAction<TakeUpdateInput, { left: number }>;
    decline: BoundAction<DeclineUpdateInput>;
  };
}) {
  const t = useTranslations('sharedForms');
  const router = useRouter();
  const { form, version, changes, places } = update;
  const takeable = changes.filter(isTakeable);
  // What was changed here as well stays as it is, unless somebody says otherwise.
  const [chosen, setChosen] = useState(() =>
    idsOf(takeable.filter((one) => !('isLocal' in one && one.isLocal))),
  );
  const [declining, setDeclining] = useState(false);
  const { pending, run } = useQuickAction();
  const address = `${base}/audits/forms/${form.id}`;
  const wanted = takeable.filter(({ id }) => chosen.has(id));
  const choose = (id: string, isChosen: boolean) =>
    setChosen((now) => new Set(isChosen ? [...now, id] : [...now].filter((other) => other !== id)));
  const take = () =>
    run(
      () =>
        actions.take({ id: form.id, revision: form.revision, version, changes: wanted.map(({ id }) => id) }),
      () => {
        toast.success(t('taken', { count: wanted.length }));
        router.push(address);
      },
    );
  const decline = () =>
    run(
      () => actions.decline({ id: form.id, version }),
      () => {
        toast.success(t('declined'));
        router.push(address);
      },
    );
  const isAll = wanted.length === takeable.length;
  return (
    <>
      <Panel
        flush
        title={t('changes', { count: changes.length, from: update.from })}
        actions={
          takeable.length > 1 && (
            <Button size="sm" variant="ghost" onClick={() => setChosen(isAll ? new Set() : idsOf(takeable))}>
              {t(isAll ? 'chooseNone' : 'chooseAll')}
            </Button>
          )
        }
      >
        {changes.length === 0 ? (
          <p className="px-4 py-3 text-sm text-ink-muted">{t('noChanges')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {changes.map((change) => (
              <TemplateChange
                key={change.id}
                change={change}
                places={places}
                chosen={chosen.has(change.id)}
                takeable={isTakeable(change)}
                onChoose={(isChosen) => choose(change.id, isChosen)}
              />
            ))}
          </ul>
        )}
      </Panel>
      <div className="flex flex-wrap items-center gap-2">
        {takeable.length > 0 && (
          <Button variant="primary" disabled={wanted.length === 0} loading={pending} onClick={take}>
            {t('takeChosen')}
          </Button>
        )}
        <Button disabled={pending} onClick={() => (changes.length === 0 ? decline() : setDeclining(true))}>
          {t(changes.length === 0 ? 'done' : 'decline')}
        </Button>
        {takeable.length > 0 && (
          <span role="status" className="text-sm text-ink-muted">
            {t('chosen', { count: wanted.length })}
          </span>
        )}
      </div>
      <ConfirmDialog
        open={declining}
        onOpenChange={setDeclining}
        title={t('declineTitle', { version })}
        description={t('declineBody')}
        confirmLabel={t('decline')}
        onConfirm={() => void decline()}
      />
    </>
  );
}
