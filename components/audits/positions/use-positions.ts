'use client';

import { useRef, useState } from 'react';
import { askPosition, isTakenAt, type PositionAnswer } from '@/lib/audits/evidence/ask-position';
import type { Position } from '@/lib/audits/evidence/position';

/**
 * Where photos are taken, for somebody who agreed to keep that: `ask` at the press that opens the camera, `find` for each
 * picture that comes of it. Without consent the device is never asked.
 */
export function usePositions(isOn: boolean) {
  const [isRefused, setRefused] = useState(false);
  const asked = useRef<{ at: number; answer: Promise<PositionAnswer> } | null>(null);
  const ask = () => {
    if (!isOn) return;
    const answer = askPosition(navigator.geolocation);
    asked.current = { at: Date.now(), answer };
    void answer.then(({ kind }) => setRefused(kind === 'refused'));
  };
  const find = async (picture: Blob): Promise<Position | null> => {
    const { current } = asked;
    if (!isOn || !current || !(picture instanceof File)) return null;
    if (!isTakenAt(picture.lastModified, current.at)) return null;
    const answer = await current.answer;
    return answer.kind === 'known' ? answer.position : null;
  };
  return { isRefused: isOn && isRefused, ask, find };
}
