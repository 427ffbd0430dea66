const isoUtc = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|\+00:?00)?)?$/;
const epoch = /^\d{9,16}(?:\.\d+)?$/;

/** Reads ISO-8601 UTC or epoch seconds, milliseconds or microseconds as ms UTC; null when it is neither. */
export function parseTime(text: string): number | null {
  const parts = isoUtc.exec(text);
  if (parts) return fromParts(parts);
  return epoch.test(text) ? fromEpoch(Number(text)) : null;
}

function fromParts(parts: RegExpExecArray): number | null {
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const ms = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3));
  if (hour! > 23 || minute! > 59 || second! > 59) return null;
  const time = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!, ms);
  // Date.UTC rolls 31 February over into March.
  return new Date(time).getUTCDate() === day && month! >= 1 && month! <= 12 ? time : null;
}

/** The magnitude tells the unit: 1e11 s is the year 5138, 1e11 ms is 1973. */
function fromEpoch(value: number): number {
  if (value < 1e11) return value * 1000;
  return value < 1e14 ? value : value / 1000;
}
