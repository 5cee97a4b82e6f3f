'use client';

import { useEffect, useState } from 'react';
import { followMap, presenceTeller } from '@/lib/journeys/client/follow-map';
import { indexedKeep } from '@/lib/journeys/client/map-keep';
import { mapNetwork } from '@/lib/journeys/client/map-network';
import { createMapStore } from '@/lib/journeys/client/map-store';
import { createPresenceStore } from '@/lib/journeys/client/presence-store';
import type { NamedReference, OpenMap } from '@/lib/journeys/types';
import type { SavedView } from '@/lib/saved-views/types';
import type { EditorContextValue } from './editor-context';
import { createGridFocus } from './grid-focus';
import { isCellKey, shapeOf } from './grid-places';
import type { MapContextValue, MapReferences } from './map-context';
import { selectionOf } from './selection';

export interface OpenMapProps {
  organization: string;
  workspace: string;
  brandName: string;
  /** Whose changes wait on this device. */
  userId: string;
  open: OpenMap;
  personas: readonly NamedReference[];
  /** Who may own the map. */
  owners: readonly { id: string; name: string }[];
  /** The reader's own and shared ones. */
  views: readonly SavedView[];
  canWrite: boolean;
  mayManage: boolean;
}

/** The names that the map points at, and more as they become known. */
function makeReferences({ open, personas }: OpenMapProps) {
  const byId = (all: readonly NamedReference[]) => new Map(all.map((one) => [one.id, one]));
  let references: MapReferences = {
    touchpoints: byId(open.touchpoints),
    channels: byId(open.channels),
    people: byId(open.people),
    maps: byId(open.maps),
    personas: byId(personas),
  };
  const listeners = new Set<() => void>();
  return {
    references: () => references,
    subscribeReferences: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    addReference: (kind: keyof MapReferences, one: NamedReference) => {
      if (references[kind].get(one.id)?.name === one.name) return;
      references = { ...references, [kind]: new Map(references[kind]).set(one.id, one) };
      for (const listener of [...listeners]) listener();
    },
  };
}

function openMap(props: OpenMapProps): { map: MapContextValue; editor: Omit<EditorContextValue, 'say'> } {
  const { organization, workspace, brandName, userId, open, canWrite, mayManage } = props;
  const mapId = open.map.id;
  const path = pathOf(props);
  const store = createMapStore({
    map: open.map,
    revision: open.revision,
    archived: open.archived,
    canWrite,
    network: mapNetwork(path),
    keep: indexedKeep({ userId, mapId }),
  });
  const presence = createPresenceStore({ clientId: store.clientId, tell: presenceTeller(path) });
  const focus = createGridFocus(shapeOf(store.grid()));
  return {
    map: {
      organization,
      workspace,
      brandName,
      mapId,
      canWrite,
      mayManage,
      whose: open.whose,
      firstViews: props.views,
      store,
      presence,
      ...makeReferences(props),
    },
    editor: {
      focus,
      selection: selectionOf(focus),
      keyHandlers: new Set(),
      leave: focus.leave,
      cancel: () => focus.leave('stay'),
    },
  };
}

const pathOf = ({ organization, workspace, open }: OpenMapProps) =>
  `/api/o/${organization}/${workspace}/maps/${open.map.id}`;

/** Opens a map for as long as its page stands: its store, what others do in it, where they and oneself are. */
export function useOpenMap(props: OpenMapProps) {
  const [opened] = useState(() => openMap(props));
  const path = pathOf(props);
  useEffect(() => {
    const { map, editor } = opened;
    void map.store.start();
    const end = followMap(path, map.store, map.presence);
    const unsubscribe = editor.focus.subscribeAll(() => {
      const [current, editing] = [editor.focus.current(), editor.focus.editing()];
      const cell = current !== null && isCellKey(current) ? current : null;
      map.presence.move({ cell, isEditing: cell !== null && editing === cell });
    });
    return () => {
      unsubscribe();
      end();
    };
  }, [opened, path]);
  return opened;
}
