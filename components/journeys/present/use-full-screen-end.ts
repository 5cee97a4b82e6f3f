'use client';

import { useEffect, useEffectEvent } from 'react';

/** Hears when the browser leaves the full screen by itself, as it does at Esc; leaves it when the slides go. */
export function useFullScreenEnd(onEnd: () => void): void {
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    let wasFull = document.fullscreenElement !== null;
    const listen = () => {
      if (document.fullscreenElement) wasFull = true;
      else if (wasFull) end();
    };
    document.addEventListener('fullscreenchange', listen);
    return () => {
      document.removeEventListener('fullscreenchange', listen);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
}
