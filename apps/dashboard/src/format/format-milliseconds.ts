import { formatHours } from './format-hours.ts';

/** How long a job took: 226 → "226 ms", 1530 → "1.5 s", 200000 → "3 m". */
export function formatMilliseconds(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return formatHours(milliseconds / 3_600_000);
}
