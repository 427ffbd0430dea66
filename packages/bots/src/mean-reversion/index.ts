import type { Bot } from '../define-bot.ts';
import { bollingerReEntry } from './bollinger-re-entry.ts';
import { cciExtreme } from './cci-extreme.ts';
import { connorsRsi2 } from './connors-rsi2.ts';
import { internalBarStrength } from './internal-bar-strength.ts';
import { keltnerFade } from './keltner-fade.ts';
import { losingStreak } from './losing-streak.ts';
import { rsiDivergence } from './rsi-divergence.ts';
import { rsiRangeFade } from './rsi-range-fade.ts';
import { stochasticHook } from './stochastic-hook.ts';
import { tdSequentialSetup } from './td-sequential-setup.ts';
import { varianceRatioReversal } from './variance-ratio-reversal.ts';
import { vwapReversion } from './vwap-reversion.ts';
import { weeklyReversal } from './weekly-reversal.ts';
import { zScoreHalfLife } from './z-score-half-life.ts';

export const meanReversion: readonly Bot[] = [
  connorsRsi2,
  bollingerReEntry,
  zScoreHalfLife,
  rsiRangeFade,
  stochasticHook,
  cciExtreme,
  vwapReversion,
  keltnerFade,
  internalBarStrength,
  losingStreak,
  tdSequentialSetup,
  rsiDivergence,
  varianceRatioReversal,
  weeklyReversal,
];
