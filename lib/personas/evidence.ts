import { evidenceTags } from '@/db/values/personas';
import type { EvidenceCounts, PersonaSection } from './types';

/** Whether somebody has written anything into a line, or placed a slider. */
export const isFilled = ({ text, value }: { text: string; value: number | null }) =>
  text.trim() !== '' || value !== null;

/** How many lines of a portrait carry each tag; empty lines do not count. */
export function countEvidence(sections: readonly Pick<PersonaSection, 'statements'>[]): EvidenceCounts {
  const counts = Object.fromEntries(evidenceTags.map((tag) => [tag, 0])) as EvidenceCounts;
  for (const { statements } of sections) {
    for (const statement of statements) if (isFilled(statement)) counts[statement.evidence] += 1;
  }
  return counts;
}

/** The share of lines that research stands behind, 0–1; null where there is no line (docs/figures.md). */
export function researchedShare(counts: EvidenceCounts): number | null {
  const all = evidenceTags.reduce((sum, tag) => sum + counts[tag], 0);
  return all === 0 ? null : counts.researched / all;
}
