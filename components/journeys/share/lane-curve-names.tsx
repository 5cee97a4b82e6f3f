import { PersonaMark } from '@/components/personas/persona-mark';
import type { SharedCurve } from './shared-curves';

/** Whose curves are drawn, by their marks; a single one of everybody needs no name. */
export function LaneCurveNames({ curves }: { curves: readonly SharedCurve[] }) {
  const [only] = curves;
  if (curves.length === 1 && only?.colour === null) return null;
  return (
    <ul className="mt-1 space-y-0.5 text-xs font-normal text-ink-muted">
      {curves.map(({ name, colour, shape }) => (
        <li key={name} className="flex items-center gap-1.5">
          {colour !== null && <PersonaMark colour={colour} shape={shape} className="size-3" />}
          <span className="min-w-0 wrap-anywhere">{name}</span>
        </li>
      ))}
    </ul>
  );
}
