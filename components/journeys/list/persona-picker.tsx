'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';

/** As many personas as an emotion lane has curves for. */
const atMost = 5;

/** Chooses personas; the one that was chosen first, or made so, is the primary one. */
export function PersonaPicker({
  personas,
  chosen,
  onChange,
}: {
  personas: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const t = useTranslations('maps.personas');
  if (personas.length === 0) return <p className="text-sm text-ink-muted">{t('none')}</p>;
  return (
    <ul className="flex flex-col gap-1" aria-label={t('title')}>
      {personas.map(({ id, name }) => {
        const isChosen = chosen.includes(id);
        return (
          <li key={id} className="flex min-h-8 flex-wrap items-center gap-2 coarse:min-h-11">
            <label className="flex min-h-6 min-w-0 items-center gap-2 coarse:min-h-11">
              <Checkbox
                aria-label={name}
                checked={isChosen}
                disabled={!isChosen && chosen.length >= atMost}
                onCheckedChange={(next) =>
                  onChange(next ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
              <span className="wrap-anywhere">{name}</span>
            </label>
            {chosen[0] === id && <Badge tone="accent">{t('primary')}</Badge>}
            {isChosen && chosen[0] !== id && (
              <Button
                size="sm"
                variant="ghost"
                aria-label={t('makePrimaryOf', { name })}
                onClick={() => onChange([id, ...chosen.filter((one) => one !== id)])}
              >
                {t('makePrimary')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
