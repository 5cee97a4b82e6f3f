'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Switch } from '@/components/ui/switch';

/** The choice to keep where photos are taken, with what that means; off until somebody says so. */
export function PositionChoice({
  isOn,
  isRefused,
  onChange,
}: {
  isOn: boolean;
  /** The device was asked and said no. */
  isRefused: boolean;
  onChange: (isOn: boolean) => void;
}) {
  const t = useTranslations('auditPositions');
  const id = useId();
  return (
    <div className="flex items-start gap-3 text-sm">
      <Switch
        id={id}
        checked={isOn}
        onCheckedChange={onChange}
        aria-describedby={`${id}-why`}
        className="mt-0.5"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium">
          {t('keep')}
        </label>
        <p id={`${id}-why`} className="max-w-prose text-ink-muted">
          {t('why')}
        </p>
        <p role="status" className="text-warning-ink">
          {isRefused && t('refused')}
        </p>
      </div>
    </div>
  );
}
