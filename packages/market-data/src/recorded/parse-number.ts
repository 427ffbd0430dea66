const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Reads a decimal number; null for anything else, also for what `Number` takes ('' is 0, '0x10' is 16). */
export function parseNumber(text: string): number | null {
  return decimal.test(text) ? Number(text) : null;
}
