'use client';

import { useEffect, useState, type ReactNode } from 'react';
import { useMap } from '../editor/map-context';
import { PeopleContext } from './people-context';
import { createPeopleWatch } from './people-watch';

/** Lets the pieces below know who else is on the map. */
export function PeopleProvider({ children }: { children: ReactNode }) {
  const { presence } = useMap();
  const [watch] = useState(() => createPeopleWatch({ presence }));
  useEffect(() => watch.start(), [watch]);
  return <PeopleContext value={watch}>{children}</PeopleContext>;
}
