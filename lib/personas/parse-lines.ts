import type { PersonaSectionKind } from '@/db/values/personas';
import { personaLengths } from './constants';

export interface ParsedLine {
  label: string;
  opposite: string;
  text: string;
}

const bullet = /^\s*(?:[-–—•*·▪◦]|\d{1,3}[.)])\s+/u;
/** Between the poles of a slider: a tab, an arrow, a dash or a stroke with room around it. */
const betweenPoles = /\t|\s*(?:↔|⟷|<->|\|)\s*|\s+(?:[-–—/]|vs\.?)\s+/u;
const betweenFact = /\t|:\s*/u;

/** The two halves of a text at the first match; the second is empty where there is none. */
function halves(text: string, at: RegExp): [string, string] {
  const found = at.exec(text);
  if (!found) return [text.trim(), ''];
  return [text.slice(0, found.index).trim(), text.slice(found.index + found[0].length).trim()];
}

/**
 * Lines of a section from typed or pasted text, one a line, without bullets and numbers: of facts "Age: 34", of sliders
 * "careful – spontaneous" or the columns of a table. Empty lines are passed over, what is too long is cut.
 */
export function parseLines(kind: PersonaSectionKind, text: string): ParsedLine[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(bullet, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      if (kind === 'sliders') {
        const [label, opposite] = halves(line, betweenPoles);
        return {
          label: label.slice(0, personaLengths.label),
          opposite: opposite.slice(0, personaLengths.label),
          text: '',
        };
      }
      if (kind === 'facts') {
        const [label, value] = halves(line, betweenFact);
        return value === ''
          ? { label: '', opposite: '', text: label.slice(0, personaLengths.text) }
          : {
              label: label.slice(0, personaLengths.label),
              opposite: '',
              text: value.slice(0, personaLengths.text),
            };
      }
      return { label: '', opposite: '', text: line.replaceAll('\t', ' ').slice(0, personaLengths.text) };
    });
}
