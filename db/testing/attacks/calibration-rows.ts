import type { Tenant } from './seed-tenant';
import { tenantWords, type TableRows } from './tenant-words';
import type { Ids } from './things';

/** Calibrations: one that is made, one that is scored, one whose results are told, one in the trash. */
export function calibrationRows(tenant: Tenant, id: () => string): TableRows[] {
  const { ids } = tenant;
  const { here, at, name, mark, authored } = tenantWords(tenant);
  const session = (key: keyof Ids, state: string) => ({
    ...here,
    id: ids[key],
    name: name(key),
    state,
    form_version_id: ids.formVersion,
    cycle_id: ids.cycleClosed,
    deleted_at: mark(key).deleted_at,
    ...authored,
  });
  const other = id();
  const cases: [string, string, number][] = [
    [id(), ids.calibration, 0],
    [ids.caseOpen, ids.calibrationOpen, 0],
    [other, ids.calibrationOpen, 1],
    [ids.caseTold, ids.calibrationTold, 0],
    [ids.caseDeleted, ids.calibrationDeleted, 0],
  ];
  const score = (caseId: string, personId: string, value: number) => ({
    ...here,
    case_id: caseId,
    person_id: personId,
    score: value,
    note: name('note'),
  });
  const people = [ids.person, ids.personArchived];
  return [
    [
      'calibrations',
      [
        session('calibration', 'draft'),
        session('calibrationOpen', 'open'),
        session('calibrationTold', 'told'),
        session('calibrationDeleted', 'draft'),
      ],
    ],
    [
      'calibration_cases',
      cases.map(([caseId, calibrationId, position]) => ({
        ...here,
        id: caseId,
        calibration_id: calibrationId,
        position,
        title: name('case'),
        body: name('body'),
        criterion_id: ids.criterion,
        photo_file_id: ids.file,
        question: name('Is the door open?'),
        discussion: name('discussion'),
        proposed_low: name('proposal'),
      })),
    ],
    [
      'calibration_auditors',
      [
        ...people.map((personId) => ({ ...here, calibration_id: ids.calibrationOpen, person_id: personId })),
        ...people.map((personId) => ({
          ...here,
          calibration_id: ids.calibrationTold,
          person_id: personId,
          handed_in_at: at,
        })),
      ],
    ],
    [
      'calibration_scores',
      [
        ...[ids.caseOpen, other, ids.caseTold].map((caseId) => score(caseId, ids.person, 7)),
        score(ids.caseTold, ids.personArchived, 4),
      ],
    ],
  ];
}
