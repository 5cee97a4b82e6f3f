import type { PersonaSectionKind } from '@/db/values/personas';
import { isFilled } from './evidence';
import type { Persona, PersonaSection, Statement } from './types';

/** One row of personas side by side: in each persona, the lines that stand in it. */
export interface CompareRow {
  kind: PersonaSectionKind;
  /** Of a section with a name of its own; empty where its kind names it. */
  title: string;
  /** What a fact is about, or the poles of a slider; empty for whole sections. */
  label: string;
  opposite: string;
  /** One entry a persona, in their order. */
  cells: Statement[][];
}

const keyOf = (text: string) => text.trim().toLocaleLowerCase();

/**
 * The rows of a comparison: sections meet where kind and title are the same, facts and sliders where their labels are,
 * whatever the letters' case. In the order in which they first stand in the personas. Empty lines are left out, and so are
 * channels, which have rows of their own.
 */
export function compareRows(personas: readonly Pick<Persona, 'sections'>[]): CompareRow[] {
  const rows = new Map<string, CompareRow>();
  const order = new Map<string, string[]>();
  const put = (at: number, { kind, title }: PersonaSection, statement: Statement) => {
    const isPair = kind === 'facts' || kind === 'sliders';
    const section = `${kind} ${keyOf(title)}`;
    const label = isPair ? statement.label : '';
    const opposite = kind === 'sliders' ? statement.opposite : '';
    const key = JSON.stringify([section, keyOf(label), keyOf(opposite)]);
    const row = rows.get(key) ?? { kind, title, label, opposite, cells: personas.map(() => []) };
    if (!rows.has(key)) order.set(section, [...(order.get(section) ?? []), key]);
    rows.set(key, row);
    row.cells[at]?.push(statement);
  };
  personas.forEach(({ sections }, at) => {
    for (const section of sections) {
      if (section.kind === 'channels') continue;
      for (const statement of section.statements) if (isFilled(statement)) put(at, section, statement);
    }
  });
  return [...order.values()].flat().flatMap((key) => rows.get(key) ?? []);
}
