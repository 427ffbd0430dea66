export type ReadingKind = 'funding' | 'open-interest' | 'long-short-ratio' | 'basis';

const hourMs = 3_600_000;

// Two of what is usual: funding is paid every eight hours at most venues, the others are told hourly.
const oldAfterHours: Record<ReadingKind, number> = {
  funding: 16,
  'open-interest': 2,
  'long-short-ratio': 2,
  basis: 2,
};

/** Whether a reading should have been followed by a newer one. */
export function isOldReading(kind: ReadingKind, at: string, now: string): boolean {
  return Date.parse(now) - Date.parse(at) > oldAfterHours[kind] * hourMs;
}
