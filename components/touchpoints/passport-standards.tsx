'use client';

import { CircleCheck, CircleDashed, CircleX, Ellipsis, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { Panel } from '@/components/ui/panel';
import type { StandardUnit } from '@/db/values/touchpoints';
import { useFormat } from '@/lib/format/use-format';
import type {
  AddMeasurementInput,
  CreateStandardInput,
  IdInput,
  UpdateStandardInput,
} from '@/lib/touchpoints/input';
import type { Measurement, Standard, StandardState } from '@/lib/touchpoints/types';
import { cn } from '@/lib/utils/cn';
import { MeasureDialog, StandardDialog } from './passport-dialogs';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';

export interface StandardActions {
  createStandard: BoundAction<CreateStandardInput>;
  updateStandard: BoundAction<UpdateStandardInput>;
  deleteStandard: BoundAction<IdInput>;
  addMeasurement: BoundAction<AddMeasurementInput>;
  deleteMeasurement: BoundAction<IdInput>;
}

interface PassportStandardsProps {
  touchpointId: string;
  standards: readonly Standard[];
  today: string;
  readOnly: boolean;
  actions: StandardActions;
}

type Asked = { kind: 'new' } | { kind: 'edit' | 'measure' | 'delete'; standard: Standard };

const states: Record<StandardState, { icon: React.ReactNode; look: string }> = {
  met: { icon: <CircleCheck />, look: 'text-better-ink' },
  missed: { icon: <CircleX />, look: 'text-worse-ink' },
  'not-measured': { icon: <CircleDashed />, look: 'text-ink-subtle' },
};

/** Service standards, each with whether it was met when it was measured last, and its measurements. */
export function PassportStandards({
  touchpointId,
  standards,
  today,
  readOnly,
  actions,
}: PassportStandardsProps) {
  const t = useTranslations('touchpoints.passport.standards');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { run } = useQuickAction();
  const close = () => setAsked(null);
  if (readOnly && standards.length === 0) return null;
  return (
    <Panel
      title={t('title')}
      className={standards.length === 0 ? 'print:hidden' : undefined}
      flush
      actions={
        !readOnly && (
          <Button
            size="sm"
            variant="ghost"
            className="print:hidden"
            onClick={() => setAsked({ kind: 'new' })}
          >
            <Plus />
            {t('add')}
          </Button>
        )
      }
    >
      {standards.length === 0 ? (
        <p className="px-4 py-3 text-sm text-ink-muted">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {standards.map((standard) => (
            <StandardLine
              key={standard.id}
              standard={standard}
              readOnly={readOnly}
              onAsk={(kind) => setAsked({ kind, standard })}
              onDeleteMeasurement={(id) => run(() => actions.deleteMeasurement({ id }))}
            />
          ))}
        </ul>
      )}
      <Suspense>
        {asked?.kind === 'new' && (
          <StandardDialog
            title={t('add')}
            defaults={{ touchpointId, metric: '', operator: 'at-most', target: null, unit: 'minutes' }}
            isNew
            onSubmit={actions.createStandard}
            onClose={close}
          />
        )}
        {asked?.kind === 'edit' && (
          <StandardDialog
            title={t('edit')}
            defaults={asked.standard}
            isNew={false}
            onSubmit={actions.updateStandard}
            onClose={close}
          />
        )}
        {asked?.kind === 'measure' && (
          <MeasureDialog
            standard={asked.standard}
            today={today}
            onSubmit={actions.addMeasurement}
            onClose={close}
          />
        )}
      </Suspense>
      {asked?.kind === 'delete' && (
        <ConfirmDialog
          open
          onOpenChange={close}
          title={t('deleteTitle', { name: asked.standard.metric })}
          description={t('deleteText', { count: asked.standard.measurements.length })}
          confirmLabel={t('delete')}
          onConfirm={async () => {
            const result = await actions.deleteStandard({ id: asked.standard.id });
            return result?.serverError?.message;
          }}
        />
      )}
    </Panel>
  );
}

interface StandardLineProps {
  standard: Standard;
  readOnly: boolean;
  onAsk: (kind: 'edit' | 'measure' | 'delete') => void;
  onDeleteMeasurement: (id: string) => void;
}

function StandardLine({ standard, readOnly, onAsk, onDeleteMeasurement }: StandardLineProps) {
  const t = useTranslations('touchpoints.passport.standards');
  const enums = useTranslations('enum');
  const format = useFormat();
  const { metric, operator, target, unit, state, measurements } = standard;
  const [latest] = measurements;
  const amount = (value: number, of: StandardUnit) => enums(`standardAmounts.${of}`, { count: value });
  return (
    <li className="px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-56">
          <p className="font-medium wrap-anywhere">{metric}</p>
          <p className="figures text-sm text-ink-muted">
            {enums(`standardOperators.${operator}`)} {amount(target, unit)}
          </p>
        </div>
        <p className={cn('flex items-center gap-1.5 text-sm font-medium [&_svg]:size-4', states[state].look)}>
          <span aria-hidden>{states[state].icon}</span>
          {enums(`standardStates.${state}`)}
        </p>
        {latest && (
          <p className="figures text-sm text-ink-muted">
            {amount(latest.value, unit)} · {format.date(latest.measuredOn)}
          </p>
        )}
        {!readOnly && (
          <span className="flex items-center gap-1 print:hidden">
            <Button size="sm" onClick={() => onAsk('measure')}>
              {t('measure')}
            </Button>
            <DropdownMenu
              align="end"
              trigger={
                <Button size="icon-sm" variant="ghost" aria-label={t('menu', { name: metric })}>
                  <Ellipsis />
                </Button>
              }
              entries={[
                { label: t('edit'), onSelect: () => onAsk('edit') },
                { label: t('delete'), danger: true, onSelect: () => onAsk('delete') },
              ]}
            />
          </span>
        )}
      </div>
      {measurements.length > 0 && (
        <details className="mt-1 text-sm print:hidden">
          <summary className="min-h-6 w-fit text-ink-muted hover:text-ink">
            {t('measurements', { count: measurements.length })}
          </summary>
          <ul className="mt-1 space-y-0.5">
            {measurements.map((one) => (
              <MeasurementLine
                key={one.id}
                measurement={one}
                amount={amount(one.value, unit)}
                readOnly={readOnly}
                onDelete={() => onDeleteMeasurement(one.id)}
              />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function MeasurementLine({
  measurement,
  amount,
  readOnly,
  onDelete,
}: {
  measurement: Measurement;
  amount: string;
  readOnly: boolean;
  onDelete: () => void;
}) {
  const t = useTranslations('touchpoints.passport.standards');
  const format = useFormat();
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <span className="figures w-28 text-ink-muted">{format.date(measurement.measuredOn)}</span>
      <span className="figures">{amount}</span>
      {measurement.note && (
        <span className="min-w-0 flex-1 text-ink-muted wrap-anywhere">{measurement.note}</span>
      )}
      {!readOnly && (
        <Button size="sm" variant="link" onClick={onDelete}>
          {t('delete')}
        </Button>
      )}
    </li>
  );
}
