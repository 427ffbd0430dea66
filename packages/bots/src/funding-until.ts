import type { FundingPayment } from './market-view.ts';

/** The payments within `from..until` (both included, ms UTC), or null when there are none. `funding` is oldest first. */
export function fundingUntil(
  funding: readonly FundingPayment[],
  from: number,
  until: number,
): readonly FundingPayment[] | null {
  const start = countBefore(funding, from);
  const end = countBefore(funding, until + 1);
  return end > start ? funding.slice(start, end) : null;
}

function countBefore(funding: readonly FundingPayment[], time: number): number {
  let low = 0;
  let high = funding.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (funding[middle]!.fundedAt < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
