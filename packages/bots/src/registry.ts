import { breakout } from './breakout/index.ts';
import { candlePatterns } from './candle-patterns/index.ts';
import { crossMarket } from './cross-market/index.ts';
import type { Bot } from './define-bot.ts';
import { derivatives } from './derivatives/index.ts';
import { meanReversion } from './mean-reversion/index.ts';
import { momentum } from './momentum/index.ts';
import { trend } from './trend/index.ts';
import { volatility } from './volatility/index.ts';
import { volumeFlow } from './volume-flow/index.ts';

/** Every bot, in the order of the families. */
export const bots: readonly Bot[] = [
  ...trend,
  ...momentum,
  ...meanReversion,
  ...volatility,
  ...volumeFlow,
  ...breakout,
  ...candlePatterns,
  ...crossMarket,
  ...derivatives,
];
