'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { Spinner } from '@/components/ui/spinner';
import { Switch } from '@/components/ui/switch';

/** Shows what changed between a version and the map as it is now, or another version. */
export function ChangesControl({
  path,
  compared,
  others,
}: {
  /** Of the version's page. */
  path: string;
  /** `now`, another version's id, or null where changes are not shown. */
  compared: string | null;
  /** The other versions by name. */
  others: readonly { id: string; name: string }[];
}) {
  const t = useTranslations('mapVersions');
  const router = useRouter();
  const [pending, start] = useTransition();
  const go = (value: string | null) =>
    start(() => router.replace(value === null ? path : `${path}?with=${value}`, { scroll: false }));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <span className="flex items-center gap-2">
        <Switch
          id="show-changes"
          checked={compared !== null}
          onCheckedChange={(isOn) => go(isOn ? 'now' : null)}
        />
        <Label htmlFor="show-changes">{t('changes.show')}</Label>
      </span>
      {compared !== null && (
        <PlainSelect
          aria-label={t('changes.with')}
          className="w-64"
          value={compared}
          options={[
            { value: 'now', label: t('now') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={go}
        />
      )}
      {pending && <Spinner />}
    </div>
  );
}
