import { firstOf, readFind, readPage, type SearchParams } from '@/lib/utils/page-query';

/** That of the inventory, which stands in no address, and others. */
export const resultOrders = ['', 'lowest', 'highest', 'fell', 'rose', 'spread'] as const;
export type ResultOrder = (typeof resultOrders)[number];

/** Which of a closed cycle's touchpoints its page shows, as its address says it. */
export interface ResultsQuery {
  find: string;
  order: ResultOrder;
  /** From 1, of the touchpoints and of the comparison. */
  page: number;
  against: number;
}

/** What an address says; what it does not know is left out. */
export function readResultsQuery(from: SearchParams): ResultsQuery {
  return {
    find: readFind(from.find),
    order: resultOrders.find((one) => one === firstOf(from.order)) ?? '',
    page: readPage(from.page),
    against: readPage(from.against),
  };
}
