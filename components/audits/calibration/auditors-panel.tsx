'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import type { SetAuditorsInput } from '@/lib/audits/calibration/input';
import type { Calibration } from '@/lib/audits/calibration/types';

interface AuditorsPanelProps {
  calibration: Pick<Calibration, 'id' | 'auditors' | 'cases' | 'state'>;
  people: readonly { id: string; name: string }[];
  save: BoundAction<SetAuditorsInput>;
}

/** Who scores, and how far each is: never what they gave. */
export function AuditorsPanel({ calibration, people, save }: AuditorsPanelProps) {
  const t = useTranslations('calibration');
  const { id, auditors, cases, state } = calibration;
  const [chosen, setChosen] = useState(() => new Set(auditors.map((one) => one.id)));
  const { pending, run } = useQuickAction();
  const known = new Set(people.map((one) => one.id));
  // Whoever was invited and has left since stays in the list until they are taken out.
  const all = [...people, ...auditors.filter((one) => !known.has(one.id))];
  const invited = new Set(auditors.map((one) => one.id));
  const isChanged = chosen.size !== invited.size || [...chosen].some((one) => !invited.has(one));
  const toggle = (personId: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(personId);
    else next.delete(personId);
    setChosen(next);
  };
  return (
    <Panel
      flush
      title={t('auditors')}
      description={t('auditorsHint')}
      actions={
        <Button
          size="sm"
          disabled={!isChanged}
          loading={pending}
          onClick={() =>
            run(
              () => save({ id, auditorIds: [...chosen] }),
              () => void toast.success(t('auditorsSaved')),
            )
          }
        >
          {t('saveAuditors')}
        </Button>
      }
    >
      <ul aria-label={t('auditors')} className="divide-y divide-line">
        {all.map((person) => {
          const auditor = auditors.find((one) => one.id === person.id);
          return (
            <li key={person.id} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1">
              <label className="flex min-w-0 flex-1 basis-40 items-center gap-2.5 coarse:min-h-11">
                <Checkbox
                  checked={chosen.has(person.id)}
                  aria-label={person.name}
                  onCheckedChange={(on) => toggle(person.id, on)}
                />
                <span className="truncate">{person.name}</span>
              </label>
              {auditor && state === 'open' && (
                <>
                  <span className="figures text-sm text-ink-muted">
                    {t('progress', { scored: auditor.scored, cases: cases.length })}
                  </span>
                  <Badge tone={auditor.handedIn ? 'accent' : 'outline'}>
                    {t(auditor.handedIn ? 'isIn' : 'isOut')}
                  </Badge>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
