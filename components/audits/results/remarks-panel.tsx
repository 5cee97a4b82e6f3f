'use client';

import { MessageSquareText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { PlainSelect } from '@/components/ui/plain-select';
import { ShowMore } from '@/components/ui/show-more';
import type { FoundRemarks } from '@/lib/audits/results/find-remarks';
import type { FindRemarksInput } from '@/lib/audits/results/input';
import { RemarkList, type RemarkActions } from './remark-list';

type Choice = Pick<FindRemarksInput, 'brandId' | 'kind' | 'find'>;

const everything: Choice = { brandId: null, kind: '', find: '' };
/** Milliseconds without a key until a search is sent. */
const typingPause = 250;

/** What auditors wrote in a closed cycle, to look through by brand, kind and words. */
export function RemarksPanel({
  first,
  brands,
  thresholds,
  actions,
  onFind,
}: {
  /** The first ones of all. */
  first: FoundRemarks;
  brands: readonly { id: string; name: string }[];
  thresholds: { wowFrom: number; okFrom: number };
  actions: RemarkActions;
  onFind: BoundAction<FindRemarksInput, FoundRemarks>;
}) {
  const t = useTranslations('auditResults.remarks');
  const { pending, run } = useQuickAction();
  const [choice, setChoice] = useState(everything);
  const list = useRef<HTMLUListElement>(null);
  const [found, setFound] = useState(first);
  /** The choice that was made last: an answer to another one comes too late. */
  const last = useRef(everything);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = (wanted: Choice, known: FoundRemarks['remarks']) =>
    run(async () => {
      const result = await onFind({
        id: actions.cycleId,
        touchpointId: null,
        ...wanted,
        from: known.length,
      });
      if (result.data && last.current === wanted) {
        setFound({ ...result.data, remarks: [...known, ...result.data.remarks] });
      }
      return result;
    });
  const choose = (wanted: Choice, pause = 0) => {
    last.current = wanted;
    setChoice(wanted);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(wanted, []), pause);
  };
  if (first.total === 0) {
    return (
      <Panel title={t('title')}>
        <EmptyState icon={<MessageSquareText />} title={t('empty')} description={t('emptyDescription')} />
      </Panel>
    );
  }
  return (
    <Panel flush title={t('title')} description={t('what')}>
      <div
        role="search"
        aria-label={t('filter')}
        className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5"
      >
        <Input
          type="search"
          aria-label={t('find')}
          placeholder={t('find')}
          value={choice.find}
          onChange={(event) => choose({ ...choice, find: event.target.value }, typingPause)}
          className="w-full sm:w-56"
        />
        {brands.length > 1 && (
          <div className="w-full sm:w-44">
            <PlainSelect
              aria-label={t('brand')}
              options={[
                { value: '', label: t('allBrands') },
                ...brands.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={choice.brandId ?? ''}
              onChange={(brandId) => choose({ ...choice, brandId: brandId || null })}
            />
          </div>
        )}
        <div className="w-full sm:w-52">
          <PlainSelect
            aria-label={t('kind')}
            options={[
              { value: '', label: t('all') },
              { value: 'proposed', label: t('proposedOnly') },
              { value: 'follow-up', label: t('followUpOnly') },
            ]}
            value={choice.kind}
            onChange={(kind) => choose({ ...choice, kind: kind as Choice['kind'] })}
          />
        </div>
        <p role="status" className="figures text-sm text-ink-muted">
          {t('count', { count: found.total })}
        </p>
      </div>
      {found.remarks.length === 0 && !pending ? (
        <EmptyState
          title={t('none')}
          action={<Button onClick={() => choose(everything)}>{t('showAll')}</Button>}
        />
      ) : (
        <RemarkList
          ref={list}
          remarks={found.remarks}
          thresholds={thresholds}
          showsTouchpoint
          actions={actions}
        />
      )}
      <ShowMore
        list={list}
        shown={found.remarks.length}
        total={found.total}
        loading={pending}
        className="border-t border-line px-4 py-2.5"
        onMore={() => ask(choice, found.remarks)}
      />
    </Panel>
  );
}
