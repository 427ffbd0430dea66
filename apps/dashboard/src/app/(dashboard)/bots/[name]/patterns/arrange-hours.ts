import type { TimePattern } from '#data/metrics/get-time-patterns.ts';

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export interface HourRow {
  /** "all" is the row of the weekdays as a whole. */
  readonly hour: number | 'all';
  /** Monday to Sunday, then the hour over all days; null where no trade was entered. */
  readonly cells: readonly (TimePattern | null)[];
}

/** The patterns as a map: a row an hour, a column a weekday, totals at their ends. */
export function arrangeHours(patterns: readonly TimePattern[]): HourRow[] {
  const byPlace = new Map(patterns.map((pattern) => [place(pattern.hour, pattern.weekday), pattern]));
  const rowOf = (hour: number | null): HourRow => ({
    hour: hour ?? 'all',
    cells: [...weekdays.keys(), null].map((weekday) => byPlace.get(place(hour, weekday)) ?? null),
  });
  return [...Array.from({ length: 24 }, (_, hour) => rowOf(hour)), rowOf(null)];
}

function place(hour: number | null, weekday: number | null): string {
  return `${hour}/${weekday}`;
}

/** An hour or weekday in words: "14:00–15:00", "Tue 14:00–15:00", "Tue". */
export function namePattern({ hour, weekday }: Pick<TimePattern, 'hour' | 'weekday'>): string {
  const day = weekday === null ? null : weekdays[weekday];
  const span = hour === null ? null : `${clock(hour)}–${clock(hour + 1)}`;
  return [day, span].filter(Boolean).join(' ');
}

export function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** What the map shows once the number of looks is taken into account. */
export function summariseHours(patterns: readonly TimePattern[]): string {
  const looks = patterns.filter(({ p_value }) => p_value !== null);
  const found = looks.filter(({ is_significant }) => is_significant);
  if (looks.length === 0) return 'Too few trades to test any hour or weekday: ten are needed in one.';
  const alone = looks.filter(({ p_value }) => p_value !== null && p_value < 0.05).length;
  const looked = `${looks.length} ${looks.length === 1 ? 'hour or weekday' : 'hours and weekdays'} tested`;
  if (found.length === 0) {
    return `${looked}, ${alone} with p below 0.05; none is left after correcting for the looks at all bots. No hour is known to be better.`;
  }
  return `${looked}; marked are those that differ even after correcting for the looks at all bots: ${found.map(namePattern).join(', ')}.`;
}
