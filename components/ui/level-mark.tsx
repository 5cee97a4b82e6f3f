import type { Level } from '@/db/values/ratings';
import { cn } from '@/lib/utils/cn';

const colours: Record<Level, string> = {
  wow: 'text-level-wow',
  ok: 'text-level-ok',
  stop: 'text-level-stop',
};

/** The shape of a level: a star, a disc, an octagon. Differs without colour; decoration beside the word. */
export function LevelMark({ level, className }: { level: Level; className?: string }) {
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden
      fill="currentColor"
      className={cn('size-3 shrink-0', colours[level], className)}
    >
      {level === 'wow' && <path d="M6 .6 7.6 4.2l3.9.4-2.9 2.6.8 3.8L6 9.1 2.6 11l.8-3.8L.5 4.6l3.9-.4z" />}
      {level === 'ok' && <circle cx="6" cy="6" r="3.75" />}
      {level === 'stop' && (
        <path fillRule="evenodd" d="M3.8.8h4.4l3 3v4.4l-3 3H3.8l-3-3V3.8zM3 5.1v1.8h6V5.1z" />
      )}
    </svg>
  );
}
