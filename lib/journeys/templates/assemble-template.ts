import type { Locale } from '@/db/values/accounts';
import type { LaneKind } from '@/db/values/journeys';
import { defaultChannels, type DefaultChannelId } from '@/lib/touchpoints/libraries/default-channels';
import {
  portableFormat,
  type PortableCard,
  type PortableCell,
  type PortableLane,
  type PortableMap,
} from '../core/portable-map';
import type { FrameStep, StepWords, TemplateFrame, TemplateWords } from './types';

interface Column {
  frame: FrameStep;
  words: StepWords;
  /** Of the stage, at its first step. */
  goal: string;
}

const channelName = (id: DefaultChannelId, locale: Locale): string =>
  defaultChannels.find((channel) => channel.id === id)?.name[locale] ?? id;

/** A template's frame and its words in a language as a current-state map. */
export function assembleTemplate(
  frame: TemplateFrame,
  { title, scenario, goal, stages }: TemplateWords,
  locale: Locale,
): PortableMap {
  const columns = stages.flatMap((stage, at) =>
    stage.steps.flatMap((words, place): Column[] => {
      const step = frame.stages[at]?.steps[place];
      return step ? [{ frame: step, words, goal: place === 0 ? stage.goal : '' }] : [];
    }),
  );
  const lane = (
    kind: LaneKind,
    fill: (column: Column) => Omit<PortableCell, 'step'> | null,
  ): PortableLane => ({
    kind,
    cells: columns.flatMap((column, at) => {
      const cell = fill(column);
      return cell ? [{ step: at + 1, ...cell }] : [];
    }),
  });
  const text = (value: string) => (value ? { text: value } : null);
  const cards = (all: readonly PortableCard[] | undefined) => (all?.length ? { cards: all } : null);
  return {
    format: portableFormat,
    version: 1,
    type: 'current-state',
    title,
    language: locale,
    scenario,
    goal,
    stages: stages.map((stage, at) => ({
      title: stage.title,
      phase: frame.stages[at]?.phase ?? 'during',
      steps: stage.steps.map((step) => ({ title: step.title })),
    })),
    lanes: [
      lane('goals', (column) => text(column.goal)),
      lane('actions', ({ words }) => text(words.actions)),
      lane('touchpoints', ({ words }) =>
        cards(words.touchpoints.map((touchpoint) => ({ kind: 'touchpoint', touchpoint }))),
      ),
      lane('channels', ({ frame: { channels } }) =>
        cards(channels.map((id) => ({ kind: 'channel', channel: channelName(id, locale) }))),
      ),
      lane('thoughts', ({ words }) => text(words.thoughts)),
      lane('emotion', ({ frame: { emotion } }) => ({ emotions: [{ curve: 'current', value: emotion }] })),
      lane('pains', ({ words }) => cards(words.pains?.map((pain) => ({ kind: 'pain', text: pain })))),
      lane('moment-of-truth', ({ frame: { isMoment } }) => (isMoment ? { momentOfTruth: true } : null)),
      lane('score', () => null),
      lane('opportunities', ({ words }) =>
        cards(words.opportunities?.map((idea) => ({ kind: 'opportunity', text: idea }))),
      ),
    ],
  };
}
