import { AppError, type ErrorCode, type ErrorValues } from '@/lib/errors';

/** Everything that stops a file from being read at all, with the door's answer to it. Words: `imports.error.<code>`. */
const importErrorStatus = {
  empty: 'VALIDATION',
  noRows: 'VALIDATION',
  fileTooLarge: 'TOO_LARGE',
  isPicture: 'VALIDATION',
  isPdf: 'VALIDATION',
  isArchive: 'VALIDATION',
  isOldExcel: 'VALIDATION',
  isOpenDocument: 'VALIDATION',
  isBinary: 'VALIDATION',
  nulByte: 'VALIDATION',
  badEncoding: 'VALIDATION',
  unclosedQuote: 'VALIDATION',
  textAfterQuote: 'VALIDATION',
  recordTooLong: 'VALIDATION',
  tooManyColumns: 'VALIDATION',
  tooManyRows: 'VALIDATION',
  xlsxDamaged: 'VALIDATION',
  xlsxEncrypted: 'VALIDATION',
  xlsxInflated: 'VALIDATION',
  xlsxRatio: 'VALIDATION',
  xlsxEntries: 'VALIDATION',
  xlsxDoctype: 'VALIDATION',
  xlsxRows: 'VALIDATION',
  xlsxColumns: 'VALIDATION',
  xlsxCell: 'VALIDATION',
  xlsxSheet: 'VALIDATION',
  xlsxSlow: 'VALIDATION',
  xlsxUnavailable: 'UNAVAILABLE',
  mappingNotJson: 'VALIDATION',
  mappingInvalid: 'VALIDATION',
  mappingColumnMissing: 'VALIDATION',
  mappingColumnTwice: 'VALIDATION',
  mappingRoleTwice: 'VALIDATION',
  mappingRoleMissing: 'VALIDATION',
  mappingRoleUnfit: 'VALIDATION',
  mappingTouchpointTwice: 'VALIDATION',
  mappingAttributeTwice: 'VALIDATION',
  mappingScale: 'VALIDATION',
  mappingScaleMissing: 'VALIDATION',
  mappingPeriod: 'VALIDATION',
  tooManyDistinct: 'VALIDATION',
  journeyNotJson: 'VALIDATION',
  journeyUnknown: 'VALIDATION',
  journeyInvalid: 'VALIDATION',
  journeyEmpty: 'VALIDATION',
  journeyTooLong: 'VALIDATION',
} as const satisfies Record<string, ErrorCode>;

export type ImportErrorCode = keyof typeof importErrorStatus;

export const importErrorCodes = Object.keys(importErrorStatus) as ImportErrorCode[];

/**
 * A file (or its mapping) that cannot be taken in at all. `reason` is the message key under `imports.error`,
 * `values` are what the sentence needs: row and column as a spreadsheet counts them, from 1, the header included.
 */
export class ImportError extends AppError {
  readonly reason: ImportErrorCode;

  constructor(reason: ImportErrorCode, values: ErrorValues = {}, cause?: unknown) {
    super(importErrorStatus[reason], { key: `imports.error.${reason}`, values, cause });
    this.name = 'ImportError';
    this.reason = reason;
  }
}
