export interface PageOf<Row> {
  rows: Row[];
  /** Of all pages. */
  total: number;
  /** From 1. */
  page: number;
  pageCount: number;
  /** Place of the page's first row among all, from 1. */
  from: number;
}

/** A page of a list, `page` from 1; where it lies behind the end it is the last one. An empty list has one empty page. */
export function takePage<Row>(all: readonly Row[], page: number, size: number): PageOf<Row> {
  const pageCount = Math.max(1, Math.ceil(all.length / size));
  const here = Math.min(Math.max(1, page), pageCount);
  const start = (here - 1) * size;
  return {
    rows: all.slice(start, start + size),
    total: all.length,
    page: here,
    pageCount,
    from: start + 1,
  };
}
