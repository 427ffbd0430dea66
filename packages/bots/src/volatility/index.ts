import type { Bot } from '../define-bot.ts';
import { bandwidthSqueeze } from './bandwidth-squeeze.ts';
import { chaikinVolatilityPeak } from './chaikin-volatility-peak.ts';
import { choppinessExit } from './choppiness-exit.ts';
import { historicalVolatilityRatio } from './historical-volatility-ratio.ts';
import { massIndexBulge } from './mass-index-bulge.ts';
import { narrowRangeSeven } from './narrow-range-seven.ts';
import { skewnessFade } from './skewness-fade.ts';
import { ttmSqueeze } from './ttm-squeeze.ts';
import { volatilityBreakout } from './volatility-breakout.ts';
import { volatilityManaged } from './volatility-managed.ts';

export const volatility: readonly Bot[] = [
  ttmSqueeze,
  volatilityBreakout,
  narrowRangeSeven,
  bandwidthSqueeze,
  chaikinVolatilityPeak,
  choppinessExit,
  historicalVolatilityRatio,
  massIndexBulge,
  skewnessFade,
  volatilityManaged,
];
