import { describe, expect, it } from 'vitest';
import { aBot } from '#testing/leaderboard-row.ts';
import { botStatus } from './bot-status.ts';

const spoken = { ...aBot({ last_predicted_at: '2026-11-20T16:00:00.000Z' }), missing_needs: [] };

describe('the status of a bot', () => {
  it('is enabled when it has spoken and will be asked again', () =>
    expect(botStatus(spoken).label).toBe('enabled'));
  it('is disabled when it is not asked, whatever else holds', () =>
    expect(botStatus({ ...spoken, is_enabled: false, missing_needs: ['funding'] }).label).toBe('disabled'));
  it('names the data the market does not have, also after the bot once spoke', () =>
    expect(botStatus({ ...spoken, missing_needs: ['open-interest'] })).toMatchObject({
      label: 'needs data',
      sentence: 'No symbol has open interest now: without it the bot abstains.',
    }));
  it('tells a bot without a signal from a bot without data', () =>
    expect(botStatus({ ...spoken, last_predicted_at: null }).label).toBe('no call yet'));
});
