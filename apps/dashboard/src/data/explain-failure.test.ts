import { describe, expect, it } from 'vitest';
import { explainFailure } from './explain-failure.ts';

describe('the explanation of a failure', () => {
  it('asks whether the API runs when nobody answers', () =>
    expect(explainFailure('the bots', { message: 'TypeError: fetch failed' })).toContain('Is it running'));
  it('names the time limit when it was too slow', () =>
    expect(explainFailure('the bots', { message: 'TimeoutError: aborted due to timeout' })).toContain(
      'within 8 s. Is the database busy?',
    ));
  it('points at the migrations when a relation is missing', () =>
    expect(explainFailure('the bots', { code: 'PGRST205' })).toContain('Were all migrations applied?'));
  it('points at the key when it was refused', () =>
    expect(explainFailure('the bots', { code: '42501' })).toContain('Check QUORUM_API_KEY'));
  it('never repeats what the database said', () =>
    expect(explainFailure('the bots', { code: 'XX000', message: 'select * from secrets' })).not.toContain(
      'secrets',
    ));
});
