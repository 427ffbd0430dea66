/** A word of the database as people write it: "STRONG_UP" → "Strong up". */
export function nameValue(value: string): string {
  const words = value.replaceAll('_', ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
