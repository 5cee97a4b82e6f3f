'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { PlainSelect } from '@/components/ui/plain-select';
import { segmentMatches, type SegmentGroup, type SegmentRules } from '@/db/values/segments';
import { conditionLimit } from '@/lib/segments/constants';
import { ConditionRow } from './condition-row';
import { countConditions, emptyCondition, emptyRules } from './draft-rules';
import type { OfferedAttribute } from './shown';

interface RulesFieldProps {
  value: SegmentRules | null;
  onChange: (rules: SegmentRules | null) => void;
  attributes: readonly OfferedAttribute[];
  /** Marks what is missing. */
  checked: boolean;
}

const replace = <T,>(list: readonly T[], at: number, next: T) =>
  list.map((one, index) => (index === at ? next : one));
const without = <T,>(list: readonly T[], at: number) => list.filter((_, index) => index !== at);

/** Groups of conditions, and how they go together. */
export function RulesField({ value, onChange, attributes, checked }: RulesFieldProps) {
  const t = useTranslations('segments.rules');
  const field = useRef<HTMLDivElement>(null);
  if (!value) {
    const canAdd = attributes.length > 0;
    return (
      <div className="space-y-2">
        <p className="text-sm text-ink-muted">{t(canAdd ? 'none' : 'noAttributes')}</p>
        {canAdd && (
          <Button size="sm" onClick={() => onChange(emptyRules)}>
            <Plus />
            {t('add')}
          </Button>
        )}
      </div>
    );
  }
  const { groups } = value;
  const full = countConditions(value) >= conditionLimit;
  // What was removed had the focus: it goes on to what stands behind.
  const settle = () => requestAnimationFrame(() => field.current?.focus());
  const setGroups = (next: SegmentGroup[]) => onChange(next.length === 0 ? null : { ...value, groups: next });
  const setGroup = (at: number, patch: Partial<SegmentGroup>) => {
    const group = groups[at];
    if (group) setGroups(replace(groups, at, { ...group, ...patch }));
  };
  const removeCondition = (at: number, place: number) => {
    const conditions = without(groups[at]?.conditions ?? [], place);
    if (conditions.length === 0) setGroups(without(groups, at));
    else setGroup(at, { conditions });
    settle();
  };
  const before = (at: number) =>
    groups.slice(0, at).reduce((sum, { conditions }) => sum + conditions.length, 0);

  return (
    <div ref={field} tabIndex={-1} className="space-y-3 outline-none">
      {groups.map((group, at) => (
        // Conditions have no name of their own; what stands in them is theirs.
        <Fragment key={at}>
          {at === 1 && (
            <PlainSelect
              size="sm"
              aria-label={t('groups')}
              options={segmentMatches.map((match) => ({ value: match, label: t(`groupsMatch.${match}`) }))}
              value={value.match}
              onChange={(match) => onChange({ ...value, match })}
            />
          )}
          <div
            role="group"
            aria-label={t('group', { number: at + 1 })}
            className="space-y-2 rounded border border-line bg-sunken p-3"
          >
            {group.conditions.length > 1 && (
              <PlainSelect
                size="sm"
                aria-label={t('conditions', { number: at + 1 })}
                options={segmentMatches.map((match) => ({
                  value: match,
                  label: t(`conditionsMatch.${match}`),
                }))}
                value={group.match}
                onChange={(match) => setGroup(at, { match })}
              />
            )}
            {group.conditions.map((condition, place) => (
              <ConditionRow
                key={place}
                number={before(at) + place + 1}
                condition={condition}
                attributes={attributes}
                checked={checked}
                onChange={(next) => setGroup(at, { conditions: replace(group.conditions, place, next) })}
                onRemove={() => removeCondition(at, place)}
              />
            ))}
            <div className="flex flex-wrap gap-1.5">
              <Button
                size="sm"
                disabled={full}
                onClick={() => setGroup(at, { conditions: [...group.conditions, emptyCondition] })}
              >
                <Plus />
                {t('addCondition')}
              </Button>
              {groups.length > 1 && (
                <Button
                  size="sm"
                  variant="ghost"
                  onClick={() => {
                    setGroups(without(groups, at));
                    settle();
                  }}
                >
                  <Trash2 />
                  {t('removeGroup', { number: at + 1 })}
                </Button>
              )}
            </div>
          </div>
        </Fragment>
      ))}
      <div className="flex flex-wrap items-center gap-1.5">
        <Button
          size="sm"
          disabled={full}
          onClick={() => setGroups([...groups, { match: 'all', conditions: [emptyCondition] }])}
        >
          <Plus />
          {t('addGroup')}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => onChange(null)}>
          {t('removeAll')}
        </Button>
        {full && <p className="text-sm text-ink-muted">{t('full', { limit: conditionLimit })}</p>}
      </div>
    </div>
  );
}
