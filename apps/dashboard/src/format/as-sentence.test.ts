import { describe, expect, it } from 'vitest';
import { asSentence } from './as-sentence.ts';

describe('a clause', () => {
  it('becomes a sentence', () => expect(asSentence('only watched: no gain')).toBe('Only watched: no gain.'));
  it('that is one stays as it is', () => expect(asSentence('Why?')).toBe('Why?'));
});
