import type { ChosenPhoto } from '@/components/files/photo-input';
import type { CalibrationCaseInput } from '@/lib/audits/calibration/input';
import type { CalibrationCase } from '@/lib/audits/calibration/types';
import { newId } from '@/lib/ids';

/** A case as its editor holds it; a photo may still lie on the device. */
export interface CaseDraft {
  key: string;
  title: string;
  body: string;
  link: string;
  photo: ChosenPhoto | null;
  /** A photo of a closed cycle, until it is saved and is the case's own. */
  evidenceId: string | null;
  criterionId: string | null;
  question: string;
  anchorLow: string;
  anchorMiddle: string;
  anchorHigh: string;
}

/** A case without anything. */
export const blankCase = (): CaseDraft => ({
  key: newId(),
  title: '',
  body: '',
  link: '',
  photo: null,
  evidenceId: null,
  criterionId: null,
  question: '',
  anchorLow: '',
  anchorMiddle: '',
  anchorHigh: '',
});

/** A saved case to be edited; `filesPath` is where its photo is served. */
export function draftOf(one: CalibrationCase, filesPath: string): CaseDraft {
  const { id, title, body, link, photo, criterionId, question, anchorLow, anchorMiddle, anchorHigh } = one;
  return {
    key: id,
    title,
    body,
    link,
    photo: photo && { fileId: photo.fileId, url: `${filesPath}/${photo.fileId}?size=small` },
    evidenceId: null,
    criterionId,
    question,
    anchorLow,
    anchorMiddle,
    anchorHigh,
  };
}

/** What is sent of a case, its photo having arrived. */
export function caseInput(
  { key: _key, photo: _photo, ...rest }: CaseDraft,
  photoFileId: string | null,
): CalibrationCaseInput {
  return { ...rest, photoFileId };
}
