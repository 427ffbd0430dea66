/** The values one field of a crontab line stands for: "3-59/15" → 3, 18, 33, 48. */
export function cronField(field: string, lowest: number, highest: number): Set<number> {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!match) throw new Error(`"${field}" is not a crontab field this page can read`);
    const [, from, to, step] = match;
    const start = from === undefined ? lowest : Number(from);
    const end = to !== undefined ? Number(to) : from === undefined || step !== undefined ? highest : start;
    for (let value = start; value <= end; value += Number(step ?? 1)) values.add(value);
  }
  return values;
}
