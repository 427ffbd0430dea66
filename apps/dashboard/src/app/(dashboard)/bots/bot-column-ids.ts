/** The columns of the table, in order; the names stand in URLs. */
export const botColumnIds = [
  'bot',
  'family',
  'timeframe',
  'status',
  'trust',
  'weight',
  'average_correlation',
  'ended',
  'accuracy',
  'above_coin',
  'win_rate',
  'profit_factor',
  'expectancy',
  'sharpe',
  'max_drawdown',
  'tp_rate',
  'sl_rate',
  'last_call',
] as const;

export type BotColumnId = (typeof botColumnIds)[number];
