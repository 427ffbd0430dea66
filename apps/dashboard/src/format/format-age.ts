const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago an instant was, as seen from `now`: "just now", "3 min ago", "5 h ago", "12 d ago". */
export function formatAge(instant: string, now: string): string {
  const age = Date.parse(now) - Date.parse(instant);
  if (age < 0) return `in ${span(-age)}`;
  return age < minute ? 'just now' : `${span(age)} ago`;
}

function span(length: number): string {
  if (length < hour) return `${Math.ceil(length / minute)} min`;
  if (length < 2 * day) return `${Math.floor(length / hour)} h`;
  return `${Math.floor(length / day)} d`;
}
