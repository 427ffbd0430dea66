import { columnsOf, massIndex } from '@quorum/indicators';
import { expect, it } from 'vitest';
import { bulgePeak, SUM } from './bulge-peak.ts';

it('remembers the top of a bulge until the mass index falls below the line, and no longer', () => {
  const ranges = Array.from({ length: 120 }, (_, i) => (i > 60 && i <= 70 ? 2 + (i - 60) : 2));
  const columns = columnsOf(
    ranges.map((range, openedAt) => ({
      openedAt,
      open: 100,
      high: 100 + range,
      low: 100,
      close: 100,
      volume: 1,
    })),
  );
  const index = massIndex(9, SUM).compute(columns);
  const peaks = bulgePeak(9, 26).compute(columns);
  const top = Math.max(...index.slice(50));
  const fell = index.findIndex((value, i) => i > 71 && value < 26);
  expect(top).toBeGreaterThan(26);
  expect([peaks[fell - 1], peaks[fell]]).toEqual([top, index[fell]]);
});
