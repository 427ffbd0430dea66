import { describe, expect, it } from 'vitest';
import { dueScan } from './due-scan.ts';

const at = (minute: number, second = 0) => Date.UTC(2024, 2, 1, 12, minute, second);

describe('the scan of an hour', () => {
  it.each([
    ['before its minute', at(3, 59), null],
    ['at its minute', at(4), at(4)],
    ['a little later, for every worker the same', at(9, 30), at(4)],
    ['at the end of its patience', at(14), at(4)],
    ['after it', at(14, 1), null],
  ])('%s', (_when, now, asOf) => {
    expect(dueScan('exchange', now)).toBe(asOf);
  });

  it('is never due about recorded candles', () => {
    expect(dueScan('recorded', at(5))).toBeNull();
  });
});
