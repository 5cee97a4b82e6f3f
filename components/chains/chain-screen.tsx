'use client';

import { Plus, Waypoints } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useLayoutEffect, useOptimistic, useRef, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import type {
  AddToChainInput,
  MoveInChainInput,
  PutBackInChainInput,
  RemoveFromChainInput,
  SaveLinkInput,
} from '@/lib/chains/input';
import type { Chain, ChainLink } from '@/lib/chains/types';
import { ChainLine } from './chain-line';
import { moveLink } from './move-link';

const AddDialog = lazy(async () => ({ default: (await import('./add-dialog')).AddDialog }));
const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog')).LinkDialog }));

interface ChainScreenProps {
  base: string;
  chain: Chain;
  /** What can be added; empty for readers. */
  touchpoints: readonly { id: string; name: string }[];
  units: readonly { id: string; name: string }[];
  currency: string;
  /** Absent for readers. */
  actions?: {
    add: BoundAction<AddToChainInput, { added: string[] }>;
    move: BoundAction<MoveInChainInput>;
    remove: BoundAction<RemoveFromChainInput, Omit<PutBackInChainInput, 'id'>>;
    putBack: BoundAction<PutBackInChainInput>;
    saveLink: BoundAction<SaveLinkInput>;
  };
}

/** The touchpoints of a chain in their order, to add to, to arrange and to take out of. */
export function ChainScreen({ base, chain, touchpoints, units, currency, actions }: ChainScreenProps) {
  const t = useTranslations('chains');
  const { run } = useQuickAction();
  const [links, setLinks] = useOptimistic<readonly ChainLink[]>(chain.links);
  const [adding, setAdding] = useState(false);
  const [edited, setEdited] = useState<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<{ id: string; moves: string | undefined } | null>(null);
  // The moved line leaves its place in the document, and a button in it would lose the focus.
  useLayoutEffect(() => {
    if (!refocus.current) return;
    const { id, moves } = refocus.current;
    refocus.current = null;
    const line = list.current?.querySelector(`[data-touchpoint="${id}"]`);
    line?.querySelector<HTMLElement>(moves ? `[data-moves="${moves}"]` : 'a')?.focus();
  }, [links]);

  const { id } = chain;
  const before = (at: number) => links[at - 1]?.touchpointId ?? null;
  const put = (touchpointId: string, to: number) => {
    const moved = moveLink(links, touchpointId, to);
    if (!actions || !moved) return;
    const focused = document.activeElement;
    const inLine = focused?.closest(`[data-touchpoint="${touchpointId}"]`);
    run(() => {
      if (inLine) refocus.current = { id: touchpointId, moves: (focused as HTMLElement).dataset.moves };
      setLinks(moved.links);
      return actions.move({ id, touchpointId, afterId: moved.afterId });
    });
    setSaid(t('links.moved', { name: moved.name, place: moved.place, count: links.length }));
  };
  const drop = (to: number) => {
    const from = links.findIndex(({ touchpointId }) => touchpointId === dragged);
    const afterId = before(from);
    if (!actions || dragged === null || from < 0 || from === to) return;
    put(dragged, to);
    const moved = { name: links[from]?.name ?? '', place: to + 1, count: links.length };
    toast.success(t('links.moved', moved), {
      onUndo: () => run(() => actions.move({ id, touchpointId: dragged, afterId })),
    });
  };
  const remove = ({ touchpointId, name }: ChainLink) => {
    if (!actions) return;
    let taken: Omit<PutBackInChainInput, 'id'> | undefined;
    run(
      async () => {
        setLinks(links.filter((link) => link.touchpointId !== touchpointId));
        const result = await actions.remove({ id, touchpointIds: [touchpointId] });
        taken = result.data;
        return result;
      },
      () => {
        const back = taken;
        toast.success(t('links.removed', { name }), {
          onUndo: back && (() => run(() => actions.putBack({ id, ...back }))),
        });
      },
    );
  };
  const add = (input: Omit<AddToChainInput, 'id'>) => {
    if (!actions) return;
    setAdding(false);
    let added: string[] = [];
    run(
      async () => {
        const result = await actions.add({ id, ...input });
        added = result.data?.added ?? [];
        return result;
      },
      () =>
        void toast.success(t('add.done', { count: added.length }), {
          onUndo:
            added.length > 0 ? () => run(() => actions.remove({ id, touchpointIds: added })) : undefined,
        }),
    );
  };
  const inEdit = chain.links.find((link) => link.touchpointId === edited);
  const open = actions && (
    <Button variant="primary" onClick={() => setAdding(true)}>
      <Plus />
      {t('add.open')}
    </Button>
  );

  return (
    <>
      {links.length === 0 ? (
        <Panel>
          <EmptyState
            icon={<Waypoints />}
            title={t('links.emptyTitle')}
            description={actions ? t('links.emptyText') : t('links.emptyReader')}
            action={open}
          />
        </Panel>
      ) : (
        <Panel
          flush
          title={t('touchpoints', { count: links.length })}
          description={chain.isBranched ? t('links.branched') : actions && t('links.hint')}
          actions={open}
        >
          <ol ref={list} aria-label={t('links.title')} className="divide-y divide-line">
            {links.map((link, at) => (
              <ChainLine
                key={link.touchpointId}
                base={base}
                link={link}
                place={at + 1}
                isLast={at === links.length - 1}
                dragging={dragged !== null}
                actions={
                  actions && {
                    onMove: (by) => put(link.touchpointId, at + by),
                    onEdit: () => setEdited(link.touchpointId),
                    onRemove: () => remove(link),
                    onDrag: (begun) => setDragged(begun ? link.touchpointId : null),
                    onDrop: () => drop(at),
                  }
                }
              />
            ))}
          </ol>
        </Panel>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      {actions && inEdit && (
        <Suspense>
          <LinkDialog
            key={inEdit.touchpointId}
            chain={chain}
            link={inEdit}
            units={units}
            currency={currency}
            onSubmit={actions.saveLink}
            onDone={() => {
              setEdited(null);
              toast.success(t('link.saved', { name: inEdit.name }));
            }}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
      {adding && (
        <Suspense>
          <AddDialog links={links} touchpoints={touchpoints} onAdd={add} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </>
  );
}
