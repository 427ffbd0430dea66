import { describe, expect, it } from 'vitest';
import { nameValue } from './name-value.ts';

describe('a word of the database', () => {
  it('is written as people write it', () => {
    expect(nameValue('STRONG_UP')).toBe('Strong up');
    expect(nameValue('steady')).toBe('Steady');
  });
});
