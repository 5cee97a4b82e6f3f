'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { NumberInput } from '@/components/ui/number-input';

type Auditor = { id: string; capacity: number | null };

/** Who audits, and how many visits each can make at most. */
export function AuditorsField({
  people,
  value,
  onChange,
}: {
  people: readonly { id: string; name: string }[];
  value: readonly Auditor[];
  onChange: (next: Auditor[]) => void;
}) {
  const t = useTranslations('audits.form');
  return (
    <ul className="divide-y divide-line">
      {people.map(({ id, name }) => {
        const chosen = value.find((auditor) => auditor.id === id);
        return (
          <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1">
            <label className="flex min-w-0 flex-1 basis-40 items-center gap-2.5">
              <Checkbox
                checked={chosen !== undefined}
                aria-label={name}
                onCheckedChange={(on) =>
                  onChange(
                    on ? [...value, { id, capacity: null }] : value.filter((auditor) => auditor.id !== id),
                  )
                }
              />
              <span className="truncate">{name}</span>
            </label>
            {chosen && (
              <span className="flex items-center gap-2 text-sm text-ink-muted">
                <span id={`capacity-${id}`}>{t('capacity')}</span>
                <NumberInput
                  className="w-20"
                  aria-labelledby={`capacity-${id}`}
                  placeholder="∞"
                  value={chosen.capacity}
                  onChange={(capacity) =>
                    onChange(value.map((auditor) => (auditor.id === id ? { id, capacity } : auditor)))
                  }
                />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
