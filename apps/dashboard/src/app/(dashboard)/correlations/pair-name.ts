export interface PairName {
  /** Before the other in the alphabet. */
  readonly a: string;
  readonly b: string;
}

/** Two bots as a pair, in whichever order they come; null for a bot with itself. */
export function toPair(first: string, second: string): PairName | null {
  if (first === second) return null;
  return first < second ? { a: first, b: second } : { a: second, b: first };
}

/** "ema-crossover~supertrend" and back. */
export function parsePair(text: string): PairName | null {
  const match = /^([a-z0-9-]+)~([a-z0-9-]+)$/.exec(text);
  return match ? toPair(match[1] ?? '', match[2] ?? '') : null;
}

export function writePair({ a, b }: PairName): string {
  return `${a}~${b}`;
}
