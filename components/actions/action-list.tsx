'use client';

import { useTranslations } from 'next-intl';
import { CommentButton } from '@/components/comments/comment-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { PlainSelect } from '@/components/ui/plain-select';
import { actionStates } from '@/db/values/actions';
import type { CycleAction } from '@/lib/actions/create-action';
import type { SetActionStateInput } from '@/lib/actions/input';
import { useFormat } from '@/lib/format/use-format';

/** What is being done about what a cycle found. */
export function ActionList({
  base,
  actions,
  comments,
  today,
  editable,
  onState,
}: {
  base: string;
  actions: readonly CycleAction[];
  /** Open discussions, by action. */
  comments: Readonly<Record<string, number>>;
  today: string;
  editable: boolean;
  onState: BoundAction<SetActionStateInput>;
}) {
  const t = useTranslations('audits.action');
  const states = useTranslations('enum.actionStates');
  const format = useFormat();
  const { pending, run } = useQuickAction();
  return (
    <Panel flush title={t('list')}>
      <ul className="divide-y divide-line">
        {actions.map(({ id, title, state, dueOn, owner, touchpoints }) => {
          const late = dueOn !== null && dueOn < today && !['done', 'verified', 'dropped'].includes(state);
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
              <span className="min-w-0 flex-1 basis-56">
                <span className="font-medium">{title}</span>
                <span className="block text-sm text-ink-muted">
                  {[format.list(touchpoints), owner, dueOn && t('due', { date: format.date(dueOn) })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {late && <Badge tone="danger">{t('late')}</Badge>}
              <CommentButton
                base={base}
                subject={{ type: 'action', id }}
                name={title}
                open={comments[id] ?? 0}
                small
              />
              {editable ? (
                <PlainSelect
                  size="sm"
                  aria-label={t('stateOf', { title })}
                  value={state}
                  disabled={pending}
                  onChange={(next) => run(() => onState({ id, state: next }))}
                  options={actionStates.map((one) => ({ value: one, label: states(one) }))}
                />
              ) : (
                <Badge>{states(state)}</Badge>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
