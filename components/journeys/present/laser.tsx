'use client';

import { useEffect, useRef } from 'react';

/** A dot in the place of the pointer. */
export function Laser() {
  const dot = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (!dot.current) return;
      dot.current.style.transform = `translate(${clientX}px, ${clientY}px)`;
      dot.current.hidden = false;
    };
    window.addEventListener('pointermove', follow);
    return () => window.removeEventListener('pointermove', follow);
  }, []);
  return (
    <span
      ref={dot}
      hidden
      aria-hidden
      data-laser
      className="pointer-events-none fixed top-0 left-0 z-50 -mt-2 -ml-2 size-4 rounded-full bg-danger shadow-[0_0_0_6px_var(--danger-soft)]"
    />
  );
}
