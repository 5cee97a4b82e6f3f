import type { Phase } from '@/db/values/touchpoints';
import type { DefaultChannelId } from '@/lib/touchpoints/libraries/default-channels';

/** What a step of a template is in every language. */
export interface FrameStep {
  /** −2 to 2 in halves. */
  emotion: number;
  channels: readonly DefaultChannelId[];
  isMoment?: boolean;
}

export interface TemplateFrame {
  stages: readonly { phase: Phase; steps: readonly FrameStep[] }[];
}

/** What a step of a template says. */
export interface StepWords {
  title: string;
  actions: string;
  thoughts: string;
  touchpoints: readonly string[];
  pains?: readonly string[];
  opportunities?: readonly string[];
}

/** The words of a template in one language: written in it, with as many stages and steps as its frame. */
export interface TemplateWords {
  /** In the customer's own words, as a map's title is. */
  title: string;
  scenario: string;
  goal: string;
  /** What the customer wants from each stage stands with its name. */
  stages: readonly { title: string; goal: string; steps: readonly StepWords[] }[];
}
