'use client';

import { Link as LinkIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { LinksList } from '@/components/public-links/links-list';
import { MadeLink } from '@/components/public-links/made-link';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import type { MapLink } from '@/lib/journeys/links/types';
import { useGrid, useMap } from '../editor/map-context';
import { asResult } from '../versions/versions-api';
import { NewLinkForm } from './new-link-form';
import { shareApi } from './share-api';

type Step = { kind: 'list' } | { kind: 'new' } | { kind: 'made'; address: string };

/** The links to a map: which there are, how to make one, how to take one back. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('mapShare');
  const links = useTranslations('publicLinks');
  const { organization, workspace, mapId } = useMap();
  const { lanes } = useGrid();
  const api = useMemo(
    () => shareApi(`/o/${organization}/${workspace}`, mapId),
    [organization, workspace, mapId],
  );
  const [step, setStep] = useState<Step>({ kind: 'list' });
  const [asked, ask] = useState(0);
  const [known, setKnown] = useState<readonly MapLink[] | 'failed' | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    api.list(stop.signal).then(
      (answer) => setKnown(answer.links),
      () => {
        if (!stop.signal.aborted) setKnown('failed');
      },
    );
    return () => stop.abort();
  }, [api, asked]);
  const readAgain = () => ask((count) => count + 1);

  const titles = { list: t('title'), new: links('create'), made: links('made') };
  const texts = { list: t('what'), new: undefined, made: links('copyNow') };
  const what = (link: MapLink) => {
    const { lanes: count, showsScores, showsOwners } = link;
    const key = showsScores ? (showsOwners ? 'both' : 'scores') : showsOwners ? 'owners' : 'plain';
    return t(`shows.${key}`, { count });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={titles[step.kind]}
      description={texts[step.kind]}
      size="lg"
    >
      {step.kind === 'made' && (
        <MadeLink
          address={step.address}
          onDone={() => {
            setStep({ kind: 'list' });
            readAgain();
          }}
        />
      )}
      {step.kind === 'new' && (
        <NewLinkForm
          create={api.create}
          onMade={(address) => setStep({ kind: 'made', address })}
          onCancel={() => setStep({ kind: 'list' })}
        />
      )}
      {step.kind === 'list' && (
        <div className="space-y-3">
          {known === null && <Skeleton className="h-14" />}
          {known === 'failed' && (
            <Callout tone="danger" live>
              {t('failed')}
              <Button size="sm" className="ml-3" onClick={readAgain}>
                {t('again')}
              </Button>
            </Callout>
          )}
          {Array.isArray(known) && (
            <div className="rounded border border-line">
              <LinksList
                links={known}
                moreOf={what}
                revoke={async (id) => {
                  const result = await asResult(api.revoke(id));
                  readAgain();
                  return result;
                }}
              />
            </div>
          )}
          {lanes.length === 0 ? (
            <p className="text-sm text-ink-muted">{t('noLanes')}</p>
          ) : (
            <Button variant="primary" onClick={() => setStep({ kind: 'new' })}>
              <LinkIcon aria-hidden />
              {links('create')}
            </Button>
          )}
        </div>
      )}
    </Dialog>
  );
}
