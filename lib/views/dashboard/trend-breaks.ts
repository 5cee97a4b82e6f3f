export interface PeriodForm {
  periodId: string;
  name: string;
  number: number;
  /** The version that the cycle began with; another one than `number` where it was moved while under way. */
  begun: number;
}

/** A place in the trend of auditors' scores where the form is another one: against the period before, or within one. */
export interface TrendBreak {
  periodId: string;
  within: boolean;
  from: { name: string; number: number };
  to: { name: string; number: number };
}

/** The breaks along periods, the oldest first; a period without a form of its own breaks nothing. */
export function trendBreaks(periodIds: readonly string[], forms: readonly PeriodForm[]): TrendBreak[] {
  const inOrder = periodIds.flatMap((id) => forms.find(({ periodId }) => periodId === id) ?? []);
  return inOrder.flatMap(({ periodId, name, number, begun }, at) => {
    const before = inOrder[at - 1];
    const isOther = before && (before.name !== name || before.number !== begun);
    const between = { periodId, within: false, to: { name, number: begun } };
    const within = { periodId, within: true, from: { name, number: begun }, to: { name, number } };
    return [
      ...(isOther ? [{ ...between, from: { name: before.name, number: before.number } }] : []),
      ...(begun === number ? [] : [within]),
    ];
  });
}
