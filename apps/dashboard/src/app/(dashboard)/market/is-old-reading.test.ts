import { expect, it } from 'vitest';
import { isOldReading } from './is-old-reading.ts';

it('waits for two payments before it calls funding old', () => {
  expect(isOldReading('funding', '2026-11-20T00:00:00.000Z', '2026-11-20T16:00:00.000Z')).toBe(false);
  expect(isOldReading('funding', '2026-11-20T00:00:00.000Z', '2026-11-20T16:00:01.000Z')).toBe(true);
});

it('expects the other readings every hour', () =>
  expect(isOldReading('basis', '2026-11-20T00:00:00.000Z', '2026-11-20T02:01:00.000Z')).toBe(true));
