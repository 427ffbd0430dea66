const grouped = new Intl.NumberFormat('en-US');

/** A count with its thousands grouped: 12345 → "12,345". */
export function formatCount(count: number): string {
  return grouped.format(count);
}
