import type { CsvColumn } from '#format/to-csv.ts';
import { botStatus } from './bot-status.ts';
import type { ListedBot } from './listed-bot.ts';
import { shareOfTrades } from './share-of-trades.ts';

/** What the exported file holds: the table's numbers, raw, with intervals and sample counts, times in ISO 8601. */
export const csvColumns: readonly CsvColumn<ListedBot>[] = [
  { header: 'bot_name', value: (bot) => bot.bot_name },
  { header: 'display_name', value: (bot) => bot.display_name },
  { header: 'family', value: (bot) => bot.family },
  { header: 'timeframe', value: (bot) => bot.timeframe },
  { header: 'status', value: (bot) => botStatus(bot).label },
  { header: 'probation_status', value: ({ standing }) => standing?.status ?? null },
  { header: 'trust_score', value: ({ standing }) => standing?.trust_score ?? null },
  { header: 'effective_weight', value: ({ standing }) => standing?.effective_weight ?? null },
  { header: 'average_correlation', value: ({ standing }) => standing?.average_correlation ?? null },
  { header: 'cluster_id', value: ({ standing }) => standing?.cluster_id ?? null },
  { header: 'ended_count', value: (bot) => bot.ended_count },
  { header: 'decided_count', value: (bot) => bot.decided_count },
  { header: 'accuracy_rate', value: (bot) => bot.accuracy_rate },
  { header: 'accuracy_low', value: (bot) => bot.accuracy_low },
  { header: 'accuracy_high', value: (bot) => bot.accuracy_high },
  { header: 'trade_count', value: (bot) => bot.trade_count },
  { header: 'win_rate', value: (bot) => bot.win_rate },
  { header: 'win_rate_low', value: (bot) => bot.win_rate_low },
  { header: 'win_rate_high', value: (bot) => bot.win_rate_high },
  { header: 'probability_above_coin', value: ({ advanced }) => advanced.probability_above_coin },
  { header: 'effective_count', value: ({ advanced }) => advanced.effective_count },
  { header: 'p_value_adjusted', value: ({ advanced }) => advanced.p_value_adjusted },
  { header: 'is_told_from_luck', value: ({ advanced }) => advanced.is_told_from_luck },
  { header: 'profit_factor', value: ({ advanced }) => advanced.profit_factor },
  { header: 'expectancy', value: ({ advanced }) => advanced.expectancy },
  { header: 'sharpe_ratio', value: ({ advanced }) => advanced.sharpe_ratio },
  { header: 'max_drawdown', value: ({ advanced }) => advanced.max_drawdown },
  { header: 'day_count', value: ({ advanced }) => advanced.day_count },
  { header: 'tp_rate', value: (bot) => shareOfTrades(bot.take_profit_count, bot.trade_count).value },
  { header: 'sl_rate', value: (bot) => shareOfTrades(bot.stop_loss_count, bot.trade_count).value },
  { header: 'last_predicted_at', value: (bot) => bot.last_predicted_at },
];
