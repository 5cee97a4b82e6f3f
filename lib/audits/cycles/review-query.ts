import { visitStates, type VisitState } from '@/db/values/audits';
import { firstOf, readFind, readPage, type SearchParams } from '@/lib/utils/page-query';

/** Which visits of a review its page shows, as its address says it. */
export interface ReviewQuery {
  find: string;
  /** Empty for all. */
  state: VisitState | '';
  /** From 1. */
  page: number;
}

/** What an address says; what it does not know is left out. */
export function readReviewQuery(from: SearchParams): ReviewQuery {
  return {
    find: readFind(from.find),
    state: visitStates.find((one) => one === firstOf(from.state)) ?? '',
    page: readPage(from.page),
  };
}
