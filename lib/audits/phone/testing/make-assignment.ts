import type { Assignment } from '../../sync/types';

/** A visit of touchpoints that are scored directly, as it is fetched onto a phone. */
export function makeAssignment(touchpoints: readonly string[], more: Partial<Assignment> = {}): Assignment {
  return {
    id: 'visit',
    state: 'started',
    cycle: { id: 'cycle', name: 'Spring', state: 'open' },
    brand: 'Linden',
    object: null,
    dueOn: null,
    visitedOn: null,
    arrivedAt: null,
    leftAt: null,
    note: '',
    isOpen: true,
    formVersionId: 'form-1',
    today: '2026-05-05',
    okFrom: 4,
    form: {
      step: 1,
      askQualities: false,
      askExpected: false,
      evidenceRule: 'none',
      evidenceBelow: 3,
      evidenceAbove: 9,
    },
    criteria: [],
    photos: [],
    lines: touchpoints.map((touchpointId) => ({
      touchpointId,
      name: touchpointId,
      phase: 'during',
      segmentId: null,
      segment: null,
      criterionIds: [],
      askedAgain: 0,
      given: null,
    })),
    chain: null,
    cursor: '2026-05-05T00:00:00.000Z',
    ...more,
  };
}
