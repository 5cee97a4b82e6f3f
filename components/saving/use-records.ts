'use client';

import { useEffect, useState } from 'react';
import { RecordQueue } from './record-queue';
import type { SaveState } from './write-queue';

/** Records that are saved as they are changed; warns whoever leaves while some are on their way. See `RecordQueue`. */
export function useRecords<Value extends object>(first: () => ReadonlyMap<string, Value>, blank: Value) {
  const [values, setValues] = useState(first);
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const [queue] = useState(() => new RecordQueue(values, blank, { values: setValues, state: setState }));
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', queue.retry);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', queue.retry);
    };
  }, [queue]);
  return { values, state, queue };
}
