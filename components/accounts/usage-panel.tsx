'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { NumberInput } from '@/components/ui/number-input';
import { Panel } from '@/components/ui/panel';
import { Progress } from '@/components/ui/progress';
import { toast } from '@/components/ui/toast';
import type { SetWorkspaceLimitsInput } from '@/lib/accounts/input';
import type { WorkspaceUsage } from '@/lib/accounts/workspace-usage';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';

const schema = async () => (await import('@/lib/accounts/input')).workspaceLimitsSchema;

interface UsagePanelProps {
  usage: WorkspaceUsage;
  /** The brand's slug. */
  workspace: string;
  /** Absent for those who may not change the limits. */
  onSave?: BoundAction<SetWorkspaceLimitsInput>;
}

/** What the brand uses of its seats and its storage; owners and admins of the organization set the limits. */
export function UsagePanel({ usage, workspace, onSave }: UsagePanelProps) {
  const t = useTranslations('settings.use');
  const format = useFormat();
  const { seats, storage } = usage;
  return (
    <Panel id="usage" title={t('title')} description={onSave ? t('hint') : t('hintReader')}>
      <div className="grid gap-6 sm:grid-cols-2">
        <Meter
          label={t('seats')}
          used={seats.used + seats.invited}
          limit={seats.limit}
          words={
            seats.limit === null
              ? t('seatsUnlimited', { used: seats.used })
              : t('seatsOf', { used: seats.used, limit: seats.limit })
          }
          detail={seats.invited > 0 ? t('invited', { count: seats.invited }) : t('viewersFree')}
          over={t('seatsOver')}
        />
        <Meter
          label={t('storage')}
          used={storage.used}
          limit={storage.limit}
          words={
            storage.limit === null
              ? t('storageUnlimited', { used: format.fileSize(storage.used) })
              : t('storageOf', {
                  used: format.fileSize(storage.used),
                  limit: format.fileSize(storage.limit),
                })
          }
          detail={t('storageHint')}
          over={t('storageOver')}
        />
      </div>
      {onSave && (
        <Form
          schema={schema}
          defaultValues={{
            seats: seats.limit,
            megabytes: storage.limit === null ? null : storage.limit / 1e6,
          }}
          onSubmit={(limits) => onSave({ ...limits, workspace })}
          onSuccess={() => toast.success(t('saved'))}
          className="mt-5 border-t border-line pt-4"
        >
          <div className="grid gap-5 sm:grid-cols-2">
            <FormField name="seats" label={t('seatLimit')} hint={t('emptyHint')} optional>
              {({ value, onChange, ...control }) => (
                <NumberInput
                  {...control}
                  value={value as number | null}
                  onChange={onChange}
                  className="w-40"
                />
              )}
            </FormField>
            <FormField name="megabytes" label={t('storageLimit')} hint={t('emptyHint')} optional>
              {({ value, onChange, ...control }) => (
                <NumberInput
                  {...control}
                  value={value as number | null}
                  onChange={onChange}
                  unit={t('megabytes')}
                  className="w-40"
                />
              )}
            </FormField>
          </div>
          <div>
            <SubmitButton>{t('save')}</SubmitButton>
          </div>
        </Form>
      )}
    </Panel>
  );
}

interface MeterProps {
  label: string;
  used: number;
  limit: number | null;
  words: string;
  detail: string;
  /** What follows from using more than the limit. */
  over: string;
}

function Meter({ label, used, limit, words, detail, over }: MeterProps) {
  const isOver = limit !== null && used > limit;
  return (
    <div className="space-y-1.5">
      <p className="text-sm font-medium">{label}</p>
      <p className="figures">{words}</p>
      {limit !== null && (
        <Progress value={Math.min(used, limit)} max={limit} label={label} valueText={words} />
      )}
      <p className={cn('text-sm', isOver ? 'text-warning-ink' : 'text-ink-muted')}>
        {isOver ? over : detail}
      </p>
    </div>
  );
}
