/** How well a statement about customers is known. */
export const evidenceTags = ['none', 'assumption', 'partly', 'researched'] as const;
export type EvidenceTag = (typeof evidenceTags)[number];

/** What a section of a persona holds: facts are label and text, sliders stand between two poles, the rest are lines. */
export const personaSectionKinds = [
  'facts',
  'sliders',
  'goals',
  'needs',
  'frustrations',
  'motivations',
  'behaviours',
  'context',
  'day',
  'channels',
  'text',
] as const;
export type PersonaSectionKind = (typeof personaSectionKinds)[number];

/** The mark of a persona on maps: colours of the chart palette by number, each with a shape beside it. */
export const personaColours = ['1', '2', '3', '4'] as const;
export type PersonaColour = (typeof personaColours)[number];

export const personaShapes = ['circle', 'square', 'diamond', 'triangle', 'hexagon'] as const;
export type PersonaShape = (typeof personaShapes)[number];

/** Why a state of a persona was kept. */
export const personaVersionReasons = ['begin', 'hour', 'asked', 'before-restore'] as const;
export type PersonaVersionReason = (typeof personaVersionReasons)[number];
