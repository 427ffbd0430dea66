export interface SortKey {
  readonly id: string;
  readonly desc: boolean;
}

/**
 * The order after a press on a header: first press sorts that column alone, its natural way; the second turns it round;
 * the third lets go. With `isAdditional` (shift) the other columns keep their rank.
 */
export function toggleSort(
  sorting: readonly SortKey[],
  { id, desc }: SortKey,
  isAdditional: boolean,
): SortKey[] {
  const current = sorting.find((key) => key.id === id);
  const next = nextKey(current, { id, desc });
  if (!isAdditional) return next ? [next] : [];
  if (!current) return next ? [...sorting, next] : [...sorting];
  return sorting.flatMap((key) => (key.id === id ? (next ?? []) : key));
}

function nextKey(current: SortKey | undefined, natural: SortKey): SortKey | null {
  if (!current) return natural;
  return current.desc === natural.desc ? { ...natural, desc: !natural.desc } : null;
}

/** "-accuracy,bot" and back: a minus for descending. Unknown columns are left out. */
export function parseSort(text: string, known: readonly string[]): SortKey[] {
  return text
    .split(',')
    .map((part) => (part.startsWith('-') ? { id: part.slice(1), desc: true } : { id: part, desc: false }))
    .filter(({ id }, index, all) => known.includes(id) && all.findIndex((key) => key.id === id) === index);
}

export function writeSort(sorting: readonly SortKey[]): string {
  return sorting.map(({ id, desc }) => (desc ? `-${id}` : id)).join(',');
}
