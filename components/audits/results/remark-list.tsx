'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { NewActionButton, type OnCreateAction } from '@/components/actions/new-action-button';
import { Badge } from '@/components/ui/badge';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { Remark } from '@/lib/audits/results/describe-remarks';

export interface RemarkActions {
  cycleId: string;
  people: readonly { id: string; name: string }[];
  /** Null for whoever makes no actions. */
  onCreateAction: OnCreateAction | null;
}

/** The longest title that an action may have. */
const longestTitle = 200;

/** What auditors wrote, each with its score; a proposed change becomes an action in one step. */
export function RemarkList({
  ref,
  remarks,
  thresholds,
  showsTouchpoint,
  actions: { cycleId, people, onCreateAction },
}: {
  ref: RefObject<HTMLUListElement | null>;
  remarks: readonly Remark[];
  thresholds: { wowFrom: number; okFrom: number };
  showsTouchpoint: boolean;
  actions: RemarkActions;
}) {
  const t = useTranslations('auditResults.remarks');
  return (
    <ul ref={ref} className="divide-y divide-line">
      {remarks.map((remark) => {
        const place = [remark.brand, remark.object].filter(Boolean).join(' · ');
        return (
          <li
            key={remark.ratingId}
            tabIndex={-1}
            className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3 text-sm"
          >
            <div className="min-w-0 flex-1 basis-64 space-y-1">
              <p className="flex flex-wrap items-center gap-2">
                <ScoreBadge score={remark.score} thresholds={thresholds} />
                <span className="font-medium wrap-anywhere">
                  {showsTouchpoint ? remark.touchpoint : place}
                </span>
                {remark.followUp && <Badge>{t('followUp')}</Badge>}
              </p>
              {remark.note && <p className="whitespace-pre-wrap wrap-anywhere">{remark.note}</p>}
              {remark.proposedChange && (
                <p className="whitespace-pre-wrap text-ink-muted wrap-anywhere">
                  {t('proposed', { text: remark.proposedChange })}
                </p>
              )}
              <p className="text-xs text-ink-muted wrap-anywhere">
                {[showsTouchpoint && place, remark.auditor].filter(Boolean).join(' · ')}
              </p>
            </div>
            {remark.proposedChange && onCreateAction && (
              <NewActionButton
                aria-label={t('makeActionOf', { title: remark.proposedChange })}
                title={remark.proposedChange.slice(0, longestTitle)}
                touchpoint={{ id: remark.keptTouchpointId, name: remark.touchpoint }}
                cycleId={cycleId}
                people={people}
                onCreate={onCreateAction}
              >
                {t('makeAction')}
              </NewActionButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
