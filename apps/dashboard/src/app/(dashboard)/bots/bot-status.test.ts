import { describe, expect, it } from 'vitest';
import { aBot } from '#testing/leaderboard-row.ts';
import { botStatus } from './bot-status.ts';
import { nothingDecided } from './listed-bot.ts';

const spoken = {
  ...aBot({ last_predicted_at: '2026-11-20T16:00:00.000Z' }),
  missing_needs: [],
  standing: nothingDecided,
};

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
  it('is the verdict of rehab where there is one', () => {
    const standing = { ...nothingDecided, status: 'probation', probation_prediction_count: 12 } as const;
    expect(botStatus({ ...spoken, standing }).label).toBe('probation 12/20');
    expect(
      botStatus({
        ...spoken,
        standing: { ...nothingDecided, status: 'disabled', status_reason: '31 % of 62 right' },
      }),
    ).toMatchObject({ label: 'disabled', sentence: 'It does not vote: 31 % of 62 right.' });
  });
  it('tells a bot without a signal from a bot without data', () =>
    expect(botStatus({ ...spoken, last_predicted_at: null }).label).toBe('no call yet'));
});
