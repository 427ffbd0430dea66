const DAY = 24 * 60 * 60_000;

/**
 * Until when decisions are left out, ms UTC: the first year of two or more, else the first 60 days, and never more than
 * half of what there is. Until then a vote that learns has nothing to have learned from.
 */
export function warmUpEnd(from: number, to: number): number {
  const days = (to - from) / DAY;
  const wanted = days >= 2 * 365 ? 365 : 60;
  return from + Math.floor(Math.min(wanted, days / 2)) * DAY;
}
