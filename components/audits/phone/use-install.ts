'use client';

import { useEffect, useState } from 'react';

interface InstallEvent extends Event {
  prompt: () => Promise<unknown>;
}

/** Putting the page on the home screen: the browser's own question where it has one, else whether it goes by hand (iOS). */
export function useInstall(): { install: (() => void) | null; needsHand: boolean } {
  const [event, setEvent] = useState<InstallEvent | null>(null);
  const [needsHand, setNeedsHand] = useState(false);
  useEffect(() => {
    const keep = (offered: Event) => {
      offered.preventDefault();
      setEvent(offered as InstallEvent);
    };
    const forget = () => setEvent(null);
    window.addEventListener('beforeinstallprompt', keep);
    window.addEventListener('appinstalled', forget);
    const isInstalled = window.matchMedia('(display-mode: standalone)').matches;
    const timer = setTimeout(() => setNeedsHand(!isInstalled && /iPhone|iPad/.test(navigator.userAgent)), 0);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('beforeinstallprompt', keep);
      window.removeEventListener('appinstalled', forget);
    };
  }, []);
  return { install: event && (() => void event.prompt()), needsHand };
}
