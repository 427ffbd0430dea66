/** A clause of the database as a sentence: begun with a capital, ended with a full stop. */
export function asSentence(clause: string): string {
  const begun = `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
