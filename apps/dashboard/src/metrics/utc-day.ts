const dayMs = 86_400_000;

/** The UTC day an instant belongs to, as the database reckons it: midnight is the end of the day before it. */
export function utcDay(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString().slice(0, 10);
}

/** A day so many days before another: ("2026-03-01", 1) → "2026-02-28". */
export function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * dayMs).toISOString().slice(0, 10);
}

/** The first day of a window of so many days that ends on the day of `asOf`; null where it has no end. */
export function firstDayOf(days: number | null, asOf: string): string | null {
  return days === null ? null : daysBefore(utcDay(asOf), days - 1);
}
