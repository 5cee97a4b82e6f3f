import type { PersonaColour, PersonaShape } from '@/db/values/personas';
import { cn } from '@/lib/utils/cn';

/** Outlines of the shapes in a box of 16. */
export const personaOutlines: Record<PersonaShape, string> = {
  circle: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z',
  square: 'M2 2h12v12H2z',
  diamond: 'M8 0.5 15.5 8 8 15.5 0.5 8z',
  triangle: 'M8 1.5 15.5 14.5H0.5z',
  hexagon: 'M4.25 1.5h7.5L15.5 8l-3.75 6.5h-7.5L0.5 8z',
};
const colours: Record<PersonaColour, string> = {
  '1': 'text-series-1',
  '2': 'text-series-2',
  '3': 'text-series-3',
  '4': 'text-series-4',
};

/** The mark by which a persona is known on maps: colour and shape together. */
export function PersonaMark({
  colour,
  shape,
  className,
}: {
  colour: PersonaColour;
  shape: PersonaShape;
  className?: string;
}) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={cn('size-4 shrink-0', colours[colour], className)}>
      <path d={personaOutlines[shape]} fill="currentColor" />
    </svg>
  );
}
