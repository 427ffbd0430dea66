/** A value of a fingerprint in words: "STRONG_UP" → "Strong up". */
export function nameDimension(value: string): string {
  const words = value.replaceAll('_', ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
