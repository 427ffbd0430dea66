const DAY = 24 * 60 * 60_000;

/**
 * Until when decisions are left out, ms UTC: the first year of two or more, else the first 60 days, and never more than
 * half of what there is. Until then a vote that learns has nothing to have learned from.
 */
export function warmUpEnd(from: number, to: number): number {
  const half = from + Math.floor((to - from) / 2 / DAY) * DAY;
  const wanted = yearsAfter(from, 2) <= to ? yearsAfter(from, 1) : from + 60 * DAY;
  return Math.min(wanted, half);
}

function yearsAfter(at: number, years: number): number {
  const date = new Date(at);
  return date.setUTCFullYear(date.getUTCFullYear() + years);
}
