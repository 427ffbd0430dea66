import { describe, expect, it } from 'vitest';
import { parsePair, toPair, writePair } from './pair-name.ts';

describe('the name of a pair', () => {
  it('is the same whichever bot is named first', () =>
    expect(toPair('b-bot', 'a-bot')).toEqual(toPair('a-bot', 'b-bot')));
  it('survives the address', () =>
    expect(parsePair(writePair({ a: 'a-bot', b: 'b-2' }))).toEqual({ a: 'a-bot', b: 'b-2' }));
  it('is none for a bot with itself, or for what is no pair of slugs', () => {
    expect(parsePair('a-bot~a-bot')).toBeNull();
    expect(parsePair('a-bot')).toBeNull();
    expect(parsePair('a,b~c.eq.d')).toBeNull();
  });
});
