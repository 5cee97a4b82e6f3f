import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';

/**
 * For tables of hundreds of links: the anchors inside are plain ones, and this one listener follows them without
 * loading the page anew. Clicks that open a tab or a window stay the browser's.
 */
export function useSoftLinks(): (event: MouseEvent<HTMLElement>) => void {
  const router = useRouter();
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const ownTab = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !ownTab || link.target || link.origin !== window.location.origin) return;
    event.preventDefault();
    router.push(link.pathname + link.search + link.hash);
  };
}
