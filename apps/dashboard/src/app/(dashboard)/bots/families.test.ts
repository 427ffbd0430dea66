import { describe, expect, it } from 'vitest';
import { nameFamily, orderFamilies } from './families.ts';

describe('the families', () => {
  it('come in the order of the registry, each once, unlisted ones last', () =>
    expect(orderFamilies(['whale-watch', 'derivatives', 'trend', 'astrology', 'trend'])).toEqual([
      'trend',
      'derivatives',
      'astrology',
      'whale-watch',
    ]));
  it('have names', () => expect(nameFamily('volume-flow')).toBe('Volume and flow'));
  it('of external bots are named after their slug', () =>
    expect(nameFamily('whale-watch')).toBe('Whale watch'));
});
