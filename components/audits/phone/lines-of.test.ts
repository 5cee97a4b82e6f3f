import { expect, it } from 'vitest';
import type { KeptPhoto } from '@/lib/audits/phone/phone-storage';
import { makeAssignment } from '@/lib/audits/phone/testing/make-assignment';
import { place } from '@/lib/audits/phone/testing/make-phone';
import { keptVisit } from '@/lib/audits/phone/testing/phone-model';
import { nothingGiven } from '@/lib/audits/scoring/missing-answers';
import { linesOf } from './lines-of';

const photo: KeptPhoto = {
  id: 'p',
  place,
  visitId: 'visit',
  touchpointId: 'till',
  visit: 'Linden',
  touchpoint: 'till',
  takenAt: 0,
  blob: new Blob(['photo']),
  state: 'waiting',
  refusal: '',
  isBegun: false,
};

it('asks for evidence until a photo is kept on the phone, and again once it is refused', () => {
  const made = makeAssignment(['till']);
  const lines = made.lines.map((line) => ({ ...line, given: { ...nothingGiven, score: 1 } }));
  const visit = keptVisit({ ...made, lines, form: { ...made.form, evidenceRule: 'low' } });
  const missing = (...photos: KeptPhoto[]) =>
    linesOf(visit, { waiting: [], photos }).map((line) => [line.missing, line.photos]);
  expect(missing()).toEqual([['evidence', 0]]);
  expect(missing(photo)).toEqual([[null, 1]]);
  expect(missing({ ...photo, state: 'refused' })).toEqual([['evidence', 0]]);
  expect(missing({ ...photo, visitId: 'other' })).toEqual([['evidence', 0]]);
});
