import type { EvidenceTag, PersonaColour, PersonaSectionKind, PersonaShape } from '@/db/values/personas';

/** One line of a section. Facts have a label, sliders two poles (`label`, `opposite`) and a value of 0–10. */
export interface Statement {
  id: string;
  position: string;
  label: string;
  opposite: string;
  text: string;
  value: number | null;
  evidence: EvidenceTag;
  source: string;
}

export interface PersonaSection {
  id: string;
  position: string;
  kind: PersonaSectionKind;
  /** Empty where the name of its kind says it. */
  title: string;
  /** In their order. */
  statements: Statement[];
}

/** How much the persona likes a channel, 0–10. */
export interface Preference {
  channelId: string;
  value: number;
  /** ISO date. */
  measuredOn: string | null;
  source: string;
}

/** What is said about the persona as a whole. */
export interface PersonaAbout {
  name: string;
  roleLine: string;
  quote: string;
  portraitFileId: string | null;
  colour: PersonaColour;
  shape: PersonaShape;
  segmentId: string | null;
}

/** The portrait that people edit together: everything that an edit can change. */
export interface Portrait {
  about: PersonaAbout;
  /** In their order. */
  sections: PersonaSection[];
  preferences: Preference[];
}

export interface Persona extends Portrait {
  id: string;
  archived: boolean;
  isSample: boolean;
  createdBy: string | null;
  /** ISO 8601. */
  updatedAt: string;
}

/** How many statements carry each tag. */
export type EvidenceCounts = Record<EvidenceTag, number>;

/** A persona as a gallery shows it. */
export interface PersonaSummary {
  id: string;
  about: PersonaAbout;
  segment: string | null;
  archived: boolean;
  isSample: boolean;
  /** The first lines of these two kinds of sections. */
  goals: string[];
  frustrations: string[];
  evidence: EvidenceCounts;
  /** ISO 8601. */
  updatedAt: string;
}

export interface ChannelChoice {
  id: string;
  name: string;
  medium: 'online' | 'offline';
  archived: boolean;
}

/** What a persona chooses from. */
export interface PersonaChoices {
  segments: { id: string; name: string }[];
  channels: ChannelChoice[];
}

/** Somebody else wrote the same text meanwhile: theirs stands. */
export interface TextConflict {
  /** The statement, or null for a text about the whole persona. */
  id: string | null;
  field: string;
  theirs: string;
  mine: string;
}

export interface EditResult {
  persona: Persona;
  conflicts: TextConflict[];
}
