import type { EvidenceTag } from '@/db/values/personas';

const box = { x: 0.75, y: 0.75, width: 10.5, height: 10.5, rx: 2 };

/** A tag as a pattern that is read without colour: empty, dots, half, full. */
export function EvidenceSwatch({ tag }: { tag: EvidenceTag }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 shrink-0 text-ink-muted">
      <rect
        {...box}
        fill={tag === 'researched' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray={tag === 'none' ? '2 2' : undefined}
      />
      {tag === 'assumption' && (
        <g fill="currentColor">
          {[4, 8].flatMap((x) => [4, 8].map((y) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1" />))}
        </g>
      )}
      {tag === 'partly' && <path d="M1.5 1.5h9l-9 9z" fill="currentColor" />}
    </svg>
  );
}
