import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { MenuEntry } from '@/components/ui/menu-items';
import { TableCell } from '@/components/ui/table';
import { useFormat } from '@/lib/format/use-format';
import type { ShownEntry } from './entry-types';

/** How many touchpoints name an entry, with the way to them; `usePath` is empty where there is none. */
export function UseCell({ entry, usePath }: { entry: ShownEntry; usePath: string }) {
  const format = useFormat();
  const count = format.number(entry.use.touchpoints);
  return (
    <TableCell numeric>
      {entry.use.touchpoints > 0 && usePath !== '' ? (
        <Link
          href={usePath.replace('{id}', entry.id)}
          className="inline-flex min-h-6 items-center justify-end underline coarse:min-h-11 coarse:min-w-11 decoration-line-strong underline-offset-3 hover:decoration-current"
        >
          {count}
        </Link>
      ) : (
        count
      )}
    </TableCell>
  );
}

/** What can be done with an entry. */
export function EntryMenu({ entry, entries }: { entry: ShownEntry; entries: readonly MenuEntry[] }) {
  const t = useTranslations('touchpoints.lists');
  return (
    <DropdownMenu
      align="end"
      trigger={
        <Button size="icon-sm" variant="ghost" aria-label={t('menu', { name: entry.name })}>
          <Ellipsis />
        </Button>
      }
      entries={entries}
    />
  );
}
