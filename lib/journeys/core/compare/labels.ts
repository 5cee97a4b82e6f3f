import { readGrid } from '../read-map';
import type { Card, MapState } from '../types';

/** Names of what maps point at, by id. */
export type Names = Readonly<Record<string, string>>;

/** What a card is called: by the thing that it shows, else by its text. */
export const cardName = ({ text, touchpointId, channelId }: Card, names: Names): string =>
  names[touchpointId ?? ''] ?? names[channelId ?? ''] ?? text;

/** What stages and steps are called; one without a title by its place, in its stage. */
export function makeLabels(map: MapState) {
  const { stages } = readGrid(map);
  const stageNames = new Map(stages.map(({ id, title }, at) => [id, title || String(at + 1)]));
  const stepNames = new Map(
    stages.flatMap(({ id: stageId, steps }) =>
      steps.map(
        ({ id, title }, at) => [id, title || `${stageNames.get(stageId) ?? ''} · ${at + 1}`] as const,
      ),
    ),
  );
  return {
    stage: (id: string) => stageNames.get(id) ?? '',
    step: (id: string) => stepNames.get(id) ?? '',
    placeOf: (stepId: string) => {
      const stage = stages.find(({ steps }) => steps.some(({ id }) => id === stepId));
      const at = stage?.steps.findIndex(({ id }) => id === stepId) ?? -1;
      return stage ? `${stageNames.get(stage.id) ?? ''} · ${at + 1}` : '';
    },
  };
}
export type Labels = ReturnType<typeof makeLabels>;

/** Where something stands, in one text: a step without a title says its stage itself. */
export const tellPlace = (stage: string, step: string): string =>
  stage !== '' && step.startsWith(`${stage} · `) ? step : [stage, step].filter(Boolean).join(' · ');
