'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { BoundAction } from '@/components/layout/bound-action';
import type { EntryActions, ShownEntry } from './entry-types';
import { useEntries } from './use-entries';

/** What can be done with a channel on its own page. */
export function ChannelActions({
  channel,
  listPath,
  actions,
}: {
  channel: ShownEntry;
  listPath: string;
  actions: EntryActions;
}) {
  const t = useTranslations('touchpoints.lists');
  const router = useRouter();
  // Its own page is gone once it is deleted.
  const remove: BoundAction<never> = async (input) => {
    const result = await actions.remove(input);
    if (!result.serverError) router.push(listPath);
    return result;
  };
  const { menu, dialog } = useEntries({ ...actions, remove });
  return (
    <>
      {channel.archived && <Badge>{t('archived')}</Badge>}
      <DropdownMenu
        align="end"
        trigger={
          <Button size="icon" aria-label={t('menu', { name: channel.name })}>
            <Ellipsis />
          </Button>
        }
        entries={menu('channel', channel)}
      />
      {dialog}
    </>
  );
}
