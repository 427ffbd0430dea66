import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getAbstentions } from '../../../apps/dashboard/src/data/bots/get-abstentions.ts';
import { getBot } from '../../../apps/dashboard/src/data/bots/get-bot.ts';
import { getLeaderboard } from '../../../apps/dashboard/src/data/bots/get-leaderboard.ts';
import { getBotPairs } from '../../../apps/dashboard/src/data/correlation/get-bot-pairs.ts';
import { getCorrelationMatrix } from '../../../apps/dashboard/src/data/correlation/get-correlation-matrix.ts';
import { getDiversity } from '../../../apps/dashboard/src/data/correlation/get-diversity.ts';
import { getPair } from '../../../apps/dashboard/src/data/correlation/get-pair.ts';
import { getPairDays } from '../../../apps/dashboard/src/data/correlation/get-pair-days.ts';
import { getPairs } from '../../../apps/dashboard/src/data/correlation/get-pairs.ts';
import { countRejectsSince } from '../../../apps/dashboard/src/data/market/count-rejects-since.ts';
import { getCandles } from '../../../apps/dashboard/src/data/market/get-candles.ts';
import { getExchangeHealth } from '../../../apps/dashboard/src/data/market/get-exchange-health.ts';
import { getExchanges } from '../../../apps/dashboard/src/data/market/get-exchanges.ts';
import { getFrozenSymbols } from '../../../apps/dashboard/src/data/market/get-frozen-symbols.ts';
import { getGaps } from '../../../apps/dashboard/src/data/market/get-gaps.ts';
import { getPriceComparisons } from '../../../apps/dashboard/src/data/market/get-price-comparisons.ts';
import { getReadings } from '../../../apps/dashboard/src/data/market/get-readings.ts';
import { getRejects } from '../../../apps/dashboard/src/data/market/get-rejects.ts';
import { getRevisions } from '../../../apps/dashboard/src/data/market/get-revisions.ts';
import { getSeries } from '../../../apps/dashboard/src/data/market/get-series.ts';
import { getSymbolFreshness } from '../../../apps/dashboard/src/data/market/get-symbol-freshness.ts';
import { getSymbols } from '../../../apps/dashboard/src/data/market/get-symbols.ts';
import { getAdvancedMetrics } from '../../../apps/dashboard/src/data/metrics/get-advanced-metrics.ts';
import { getBenchmarks } from '../../../apps/dashboard/src/data/metrics/get-benchmarks.ts';
import { getCalibration } from '../../../apps/dashboard/src/data/metrics/get-calibration.ts';
import { getChosenFigures } from '../../../apps/dashboard/src/data/metrics/get-chosen-figures.ts';
import { getCosts } from '../../../apps/dashboard/src/data/metrics/get-costs.ts';
import { getCrowdMetrics } from '../../../apps/dashboard/src/data/metrics/get-crowd-metrics.ts';
import { getDrawdowns } from '../../../apps/dashboard/src/data/metrics/get-drawdowns.ts';
import { getEquity } from '../../../apps/dashboard/src/data/metrics/get-equity.ts';
import { getRegimePerformance } from '../../../apps/dashboard/src/data/metrics/get-regime-performance.ts';
import { getStake } from '../../../apps/dashboard/src/data/metrics/get-stake.ts';
import { getStreaks } from '../../../apps/dashboard/src/data/metrics/get-streaks.ts';
import { getTimePatterns } from '../../../apps/dashboard/src/data/metrics/get-time-patterns.ts';
import { getJobHealth } from '../../../apps/dashboard/src/data/ops/get-job-health.ts';
import { getBotNames } from '../../../apps/dashboard/src/data/places/get-bot-names.ts';
import { getGuardrails } from '../../../apps/dashboard/src/data/rehab/get-guardrails.ts';
import { getProbation } from '../../../apps/dashboard/src/data/rehab/get-probation.ts';
import { getProbationEvents } from '../../../apps/dashboard/src/data/rehab/get-probation-events.ts';
import { getRehabRules } from '../../../apps/dashboard/src/data/rehab/get-rehab-rules.ts';
import { countOpenCalls } from '../../../apps/dashboard/src/data/tracking/count-open-calls.ts';
import { countUnknownFunding } from '../../../apps/dashboard/src/data/tracking/count-unknown-funding.ts';
import { getEndings } from '../../../apps/dashboard/src/data/tracking/get-endings.ts';
import { getNewestCalls } from '../../../apps/dashboard/src/data/tracking/get-newest-calls.ts';
import { getNewestEvents } from '../../../apps/dashboard/src/data/tracking/get-newest-events.ts';
import { getPrediction } from '../../../apps/dashboard/src/data/tracking/get-prediction.ts';
import { getPredictions } from '../../../apps/dashboard/src/data/tracking/get-predictions.ts';
import { getTpSlStats } from '../../../apps/dashboard/src/data/tracking/get-tp-sl-stats.ts';
import { getTrades } from '../../../apps/dashboard/src/data/tracking/get-trades.ts';
import { getEpisodes } from '../../../apps/dashboard/src/data/trust/get-episodes.ts';
import { getExpertise } from '../../../apps/dashboard/src/data/trust/get-expertise.ts';
import { getRegimeDays } from '../../../apps/dashboard/src/data/trust/get-regime-days.ts';
import { getRegimeModel } from '../../../apps/dashboard/src/data/trust/get-regime-model.ts';
import { getSituation } from '../../../apps/dashboard/src/data/trust/get-situation.ts';
import { getSituations } from '../../../apps/dashboard/src/data/trust/get-situations.ts';
import { getStandings } from '../../../apps/dashboard/src/data/trust/get-standings.ts';
import { getTrustHistory } from '../../../apps/dashboard/src/data/trust/get-trust-history.ts';

export interface Place {
  readonly bot: string;
  readonly symbol: string;
  readonly predictionId: number;
  /** A time in the middle of the history. */
  readonly at: string;
}

const everywhere = { exchange: null, symbol: null };
const anyCall = { status: null, side: null, symbol: null, from: null, olderThan: null, newerThan: null };
const aMonth = 30 * 24 * 3_600_000;

/** What the pages of the dashboard read, through its own functions, each at some place of the history. */
export const dashboardReads: Readonly<Record<string, (place: Place) => Promise<unknown>>> = {
  getAbstentions: () => getAbstentions('1h', 50),
  getBot: ({ bot }) => getBot(bot),
  getLeaderboard: () => getLeaderboard(),
  countRejectsSince: ({ at }) => countRejectsSince(at),
  getCandles: ({ symbol, at }) =>
    getCandles({
      exchange: 'bench',
      symbol,
      timeframe: '1h',
      from: new Date(Date.parse(at) - aMonth).toISOString(),
      to: at,
    }),
  getExchangeHealth: () => getExchangeHealth(),
  getExchanges: () => getExchanges(),
  getFrozenSymbols: () => getFrozenSymbols(everywhere),
  getGaps: () => getGaps(50, everywhere),
  getPriceComparisons: () => getPriceComparisons(),
  getReadings: () => getReadings(),
  getRejects: () => getRejects(50, everywhere),
  getRevisions: () => getRevisions(50, everywhere),
  getSeries: () => getSeries(),
  getSymbolFreshness: () => getSymbolFreshness(),
  getSymbols: () => getSymbols(),
  getCorrelationMatrix: () => getCorrelationMatrix(),
  getPairs: () => getPairs({ class: null, bot: null }, { by: 'residual', desc: true }, 10),
  'getPairs, of a bot': ({ bot }) => getPairs({ class: null, bot }, { by: 'correlation', desc: false }, 0),
  getPair: ({ bot }) => getPair('a-bot', bot),
  getPairDays: ({ bot }) => getPairDays(bot, 'ema-crossover'),
  getBotPairs: ({ bot }) => getBotPairs(bot),
  getDiversity: () => getDiversity(365),
  getStandings: () => getStandings(),
  getSituations: () => getSituations({ regime: null, olderThan: null, newerThan: null }),
  getSituation: () => getSituation(1),
  getRegimeDays: () => getRegimeDays(null),
  getRegimeModel: () => getRegimeModel(),
  getExpertise: () => getExpertise(),
  getTrustHistory: ({ bot }) => getTrustHistory([bot], null),
  getEpisodes: () => getEpisodes({ before: null, after: null }),
  getGuardrails: ({ bot }) => getGuardrails(bot),
  getProbation: ({ bot }) => getProbation(bot),
  getProbationEvents: ({ bot }) => getProbationEvents(bot, 12),
  getRehabRules: () => getRehabRules(),
  getCosts: ({ bot }) => getCosts(bot, null),
  'getCosts, of half a year': ({ bot, at }) => getCosts(bot, at.slice(0, 10)),
  getEndings: ({ bot, at }) => getEndings(bot, at.slice(0, 10)),
  getChosenFigures: ({ bot }) => getChosenFigures(bot, 'RANGING', 'SHORT', null),
  'getChosenFigures, of half a year': ({ bot, at }) => getChosenFigures(bot, 'ALL', null, at.slice(0, 10)),
  'getEquity, of a side': ({ bot }) => getEquity(bot, 'ALL', null, 'LONG'),
  getEquity: ({ bot }) => getEquity(bot, 'ALL', null),
  'getEquity, of a regime': ({ bot, at }) => getEquity(bot, 'RANGING', at.slice(0, 10)),
  getAdvancedMetrics: ({ bot }) => getAdvancedMetrics(bot, 'ALL'),
  getBenchmarks: ({ at }) => getBenchmarks(at.slice(0, 10), '2025-01-01'),
  getCalibration: ({ bot }) => getCalibration(bot),
  getCrowdMetrics: () => getCrowdMetrics(),
  getDrawdowns: ({ bot }) => getDrawdowns(bot),
  getRegimePerformance: ({ bot }) => getRegimePerformance(bot),
  getStake: () => getStake(),
  getStreaks: ({ bot }) => getStreaks(bot),
  getTimePatterns: ({ bot }) => getTimePatterns(bot),
  getBotNames: () => getBotNames(),
  getJobHealth: () => getJobHealth(),
  countUnknownFunding: ({ bot }) => countUnknownFunding(bot, null),
  countOpenCalls: () => countOpenCalls(),
  getNewestCalls: () => getNewestCalls(20),
  getNewestEvents: () => getNewestEvents(20),
  getPrediction: ({ bot, predictionId }) => getPrediction(bot, predictionId),
  getPredictions: ({ bot }) => getPredictions(bot, anyCall),
  'getPredictions, deep': ({ bot, at, predictionId }) =>
    getPredictions(bot, { ...anyCall, olderThan: { at, id: predictionId } }),
  'getPredictions, of a symbol': ({ bot, symbol }) => getPredictions(bot, { ...anyCall, symbol }),
  'getPredictions, ended longs': ({ bot }) =>
    getPredictions(bot, { ...anyCall, status: 'ended', side: 'LONG' }),
  'getPredictions, waiting': ({ bot }) => getPredictions(bot, { ...anyCall, status: 'waiting' }),
  getTpSlStats: ({ bot }) => getTpSlStats(bot),
  getTrades: ({ bot }) => getTrades(bot, { side: null, from: null }, 200),
  'getTrades, shorts of half a year': ({ bot, at }) =>
    getTrades(bot, { side: 'SHORT', from: at.slice(0, 10) }, 200),
};

const dataFolder = join(import.meta.dirname, '..', '..', '..', 'apps', 'dashboard', 'src', 'data');
/** Reads another function of the list whole. */
const parts = ['getRecord', 'getStanding', 'getFigures'];

/** Functions of the dashboard that read and that the list above lacks. */
export function missingReads(): string[] {
  return readdirSync(dataFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => basename(file))
    .filter((file) => /^(get|count)-[a-z0-9-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -3).replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()))
    .filter((name) => !(name in dashboardReads) && !parts.includes(name));
}
