import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';

/** A bot that has not spoken yet, with whatever a test wants to be different. */
export function aBot(changes: Partial<LeaderboardRow> = {}): LeaderboardRow {
  return {
    bot_name: 'a-bot',
    display_name: 'A bot',
    family: 'trend',
    timeframe: '1h',
    is_enabled: true,
    needs: [],
    ended_count: 0,
    unfilled_count: 0,
    decided_count: 0,
    correct_count: 0,
    flat_count: 0,
    accuracy_rate: null,
    accuracy_low: null,
    accuracy_high: null,
    trade_count: 0,
    win_count: 0,
    loss_count: 0,
    win_rate: null,
    win_rate_low: null,
    win_rate_high: null,
    take_profit_count: 0,
    stop_loss_count: 0,
    liquidated_count: 0,
    expired_count: 0,
    mean_net_return: null,
    profit_factor: null,
    unknown_reasons: {},
    first_ended_on: null,
    last_ended_on: null,
    as_of: null,
    last_predicted_at: null,
    ...changes,
  };
}
