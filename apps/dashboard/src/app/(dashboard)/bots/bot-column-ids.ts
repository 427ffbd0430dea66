/** The columns of the table, in order; the names stand in URLs. */
export const botColumnIds = [
  'bot',
  'family',
  'timeframe',
  'status',
  'ended',
  'accuracy',
  'win_rate',
  'profit_factor',
  'expectancy',
  'tp_rate',
  'sl_rate',
  'last_call',
] as const;

export type BotColumnId = (typeof botColumnIds)[number];
