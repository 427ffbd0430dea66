/** A place in the list of predictions, newest first: the pair that orders it. */
export interface Cursor {
  readonly at: string;
  readonly id: number;
}

/** "2026-11-20T16:00:00.000Z_6899" and back; what is no cursor reads as null, the start of the list. */
export function parseCursor(text: string): Cursor | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z)_(\d{1,15})$/.exec(text);
  if (!match?.[1] || Number.isNaN(Date.parse(match[1]))) return null;
  return { at: match[1], id: Number(match[2]) };
}

export function writeCursor({ at, id }: Cursor): string {
  return `${at}_${id}`;
}
