import { newId } from '@/lib/ids';
import type { Register } from '../../sync/operation';
import type { KeptVisit, PhoneStorage } from '../phone-storage';
import { sendVisit, type SendOperations } from '../send-visit';
import { givenOf } from '../visit-state';

/** A phone of a test: the same storage and sending as in a browser, with a clock that may be wrong and a network that fails. */
export function phoneModel(storage: PhoneStorage, deviceId: string, visitId: string, skew: number) {
  return {
    /** One tap, at an instant of the true clock. */
    tap: async (register: Register, value: unknown, trueTime: number) => {
      const id = newId();
      await storage.addWaiting({
        brand: 'o/w',
        visitId,
        operation: { ...register, id, value, at: trueTime + skew },
      });
      return id;
    },
    sync: (send: SendOperations, trueTime = Date.now()) =>
      sendVisit(
        { storage, device: { id: deviceId, name: 'Phone' }, send, clock: () => trueTime + skew },
        visitId,
      ),
    /** The lines as the person sees them. */
    lines: async () => {
      const visit = (await storage.readVisits()).find(({ id }) => id === visitId);
      const waiting = (await storage.readWaiting()).filter((one) => one.visitId === visitId);
      const lines = visit?.assignment?.lines ?? [];
      const given = givenOf(lines, waiting);
      return lines.map((line) => ({
        ...line,
        given: given.get(`${line.touchpointId}/${line.segmentId ?? ''}`) ?? null,
      }));
    },
    waiting: async () => (await storage.readWaiting()).length,
  };
}

/** A visit as a phone keeps it, for tests. */
export function keptVisit(assignment: NonNullable<KeptVisit['assignment']>): KeptVisit {
  return {
    id: assignment.id,
    place: { organization: 'o', workspace: 'w', name: 'Brand', organizationName: 'Agency' },
    summary: {
      id: assignment.id,
      state: assignment.state,
      cycle: assignment.cycle.name,
      cycleId: assignment.cycle.id,
      cycleState: assignment.cycle.state,
      brand: assignment.brand,
      object: assignment.object,
      opensOn: null,
      dueOn: assignment.dueOn,
      overdue: false,
      isOpen: assignment.isOpen,
      rated: 0,
      lines: assignment.lines.length,
      formVersionId: assignment.formVersionId,
    },
    assignment,
    takenAt: 0,
    position: 0,
    submission: null,
    notices: [],
  };
}
