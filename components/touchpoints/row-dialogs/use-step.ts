import { useState } from 'react';
import { ApiError } from '@/components/layout/call-api';

/** A step whose dialog stays until it is done, and says why it could not be. */
export function useStep(onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async (step: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await step();
      onDone();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
      setBusy(false);
    }
  };
  return { run, busy, problem };
}
