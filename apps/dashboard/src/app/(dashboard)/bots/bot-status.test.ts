import { describe, expect, it } from 'vitest';
import { aBot } from '#testing/leaderboard-row.ts';
import { botStatus } from './bot-status.ts';

describe('the status of a bot', () => {
  it('is enabled when it is asked', () => expect(botStatus(aBot()).label).toBe('enabled'));
  it('is disabled when it is not', () =>
    expect(botStatus(aBot({ is_enabled: false })).label).toBe('disabled'));
  it('names the data a silent bot is waiting for', () =>
    expect(botStatus(aBot({ needs: ['funding'] }))).toMatchObject({
      label: 'needs data',
      sentence: 'It has not spoken: without funding data it abstains.',
    }));
  it('is enabled once a bot with needs has spoken', () =>
    expect(botStatus(aBot({ needs: ['funding'], last_predicted_at: '2026-11-20T16:00:00.000Z' })).label).toBe(
      'enabled',
    ));
});
