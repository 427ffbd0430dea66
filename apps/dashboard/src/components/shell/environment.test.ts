import { describe, expect, it } from 'vitest';
import { leastReal } from './environment.ts';

describe('the environment of a page', () => {
  it('is simulated as soon as one price is', () =>
    expect(leastReal(['exchange', 'simulated'])).toBe('simulated'));
  it('is recorded before it is live', () => expect(leastReal(['exchange', 'recorded'])).toBe('recorded'));
  it('is live when all prices are', () => expect(leastReal(['exchange'])).toBe('exchange'));
  it('is unknown without exchanges', () => expect(leastReal([])).toBeNull());
});
