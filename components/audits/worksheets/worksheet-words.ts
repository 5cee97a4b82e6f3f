import type { Translator } from '@/lib/i18n/translator';

/** Words in the language of the paper, which need not be the reader's. */
export interface WorksheetWords {
  /** `auditWorksheets` */
  t: Translator;
  /** `auditScoring` */
  scoring: Translator;
  /** `enum` */
  enums: Translator;
}
