import { ArrowLeftRight, Equal, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { useFormat } from '@/lib/format/use-format';
import type { TouchpointFate } from '@/lib/journeys/core/compare/types';
import { cn } from '@/lib/utils/cn';

const icons = { new: Plus, gone: Minus, moved: ArrowLeftRight, kept: Equal } as const;
const inks = {
  new: 'text-accent-ink',
  gone: 'text-danger-ink',
  moved: 'text-warning-ink',
  kept: 'text-ink-muted',
} as const;
const order = ['new', 'gone', 'moved', 'kept'] as const;

/** Which touchpoints the future brings, lets go, meets elsewhere and keeps. */
export function TouchpointFates({
  base,
  touchpoints,
}: {
  base: string;
  touchpoints: readonly TouchpointFate[];
}) {
  const t = useTranslations('mapCompare.touchpoints');
  const format = useFormat();
  const sorted = order.flatMap((wanted) => touchpoints.filter(({ fate }) => fate === wanted));
  const steps = (names: readonly string[]) =>
    names.length === 0 ? <span className="text-ink-subtle">–</span> : format.list(names);
  return (
    <Panel id="touchpoints" title={t('title')} description={t('text')} flush>
      {sorted.length === 0 ? (
        <p className="p-4 text-sm text-ink-muted">{t('none')}</p>
      ) : (
        <Table label={t('title')}>
          <TableHead>
            <tr>
              <TableHeader>{t('name')}</TableHeader>
              <TableHeader>{t('fate')}</TableHeader>
              <TableHeader className="min-w-32">{t('before')}</TableHeader>
              <TableHeader className="min-w-32">{t('after')}</TableHeader>
            </tr>
          </TableHead>
          <TableBody>
            {sorted.map(({ touchpointId, name, fate, before, after }) => {
              const Icon = icons[fate];
              return (
                <TableRow key={touchpointId ?? name}>
                  <TableHeader scope="row" className="min-w-32 wrap-anywhere">
                    {touchpointId ? (
                      <Link
                        href={`${base}/touchpoints/${touchpointId}`}
                        className="inline-flex min-h-6 items-center hover:underline coarse:min-h-11"
                      >
                        {name}
                      </Link>
                    ) : (
                      name
                    )}
                  </TableHeader>
                  <TableCell>
                    <span
                      className={cn(
                        'flex w-fit items-center gap-1 font-medium whitespace-nowrap',
                        inks[fate],
                      )}
                    >
                      <Icon aria-hidden className="size-3.5 shrink-0" />
                      {t(`fates.${fate}`)}
                    </span>
                  </TableCell>
                  <TableCell className="text-ink-muted wrap-anywhere">{steps(before)}</TableCell>
                  <TableCell className="wrap-anywhere">{steps(after)}</TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}
