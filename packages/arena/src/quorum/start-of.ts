const firstDay = Date.UTC(2024, 0, 1);
const DAY = 24 * 60 * 60 * 1000;

/** The midnight (UTC) at which the calls of a day are made. */
export function startOf(day: number): Date {
  return new Date(firstDay + day * DAY);
}
