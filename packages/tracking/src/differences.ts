const TOLERANCE = 1e-9;

/**
 * Where `actual` departs from `expected`, one sentence a place; what `expected` does not name is not looked at.
 * Fractions may differ by 1e-9 (relative above 1): one side counts in decimals, the other in binary.
 */
export function differences(expected: unknown, actual: unknown, place = ''): string[] {
  if (isRecord(expected) && isRecord(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, actual[key], place === '' ? key : `${place}.${key}`),
    );
  }
  if (isSame(expected, actual)) return [];
  return [`${place}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSame(expected: unknown, actual: unknown): boolean {
  if (typeof expected !== 'number' || typeof actual !== 'number') return expected === actual;
  if (Number.isInteger(expected) && Number.isInteger(actual)) return expected === actual;
  return Math.abs(expected - actual) <= TOLERANCE * Math.max(1, Math.abs(expected));
}
