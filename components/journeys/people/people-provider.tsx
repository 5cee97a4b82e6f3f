'use client';

import { useEffect, useState, type ReactNode } from 'react';
import { useMap } from '../editor/map-context';
import { PeopleContext } from './people-context';
import { createPeopleWatch } from './people-watch';

/** Lets the pieces below know who else is on the map. */
export function PeopleProvider({ children }: { children: ReactNode }) {
  const { presence } = useMap();
  const [watch] = useState(() => createPeopleWatch({ presence }));
  useEffect(() => {
    // Whoever only looks is here too.
    presence.move({ cell: null, isEditing: false });
    return watch.start();
  }, [presence, watch]);
  return <PeopleContext value={watch}>{children}</PeopleContext>;
}
