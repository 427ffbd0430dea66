const DAY = 86_400_000;

/** A UTC day as the number of days since 1970-01-01. */
export type UtcDay = number;

/** The day an end belongs to. A day is (00:00, 24:00]: midnight closes the day before it. `at` in milliseconds. */
export function utcDayOfEnd(at: number): UtcDay {
  return Math.ceil(at / DAY) - 1;
}

/** The day a beginning belongs to: at midnight, the one that begins. */
export function utcDayOfStart(at: number): UtcDay {
  return Math.floor(at / DAY);
}

/** The midnight that closes a day, in milliseconds. */
export function endOfUtcDay(day: UtcDay): number {
  return (day + 1) * DAY;
}

/** `2026-03-01`. */
export function isoDay(day: UtcDay): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
