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
import { getDecision } from '../../../apps/dashboard/src/data/ensemble/get-decision.ts';
import { getDecisionCalibration } from '../../../apps/dashboard/src/data/ensemble/get-decision-calibration.ts';
import { getDecisionCoverage } from '../../../apps/dashboard/src/data/ensemble/get-decision-coverage.ts';
import { getDecisionDays } from '../../../apps/dashboard/src/data/ensemble/get-decision-days.ts';
import { getNewestDecisions } from '../../../apps/dashboard/src/data/ensemble/get-newest-decisions.ts';
import { getRecommendationOf } from '../../../apps/dashboard/src/data/ensemble/get-recommendation-of.ts';
import { getRecommendations } from '../../../apps/dashboard/src/data/ensemble/get-recommendations.ts';
import { getStrategies } from '../../../apps/dashboard/src/data/ensemble/get-strategies.ts';
import { getStrategyHistory } from '../../../apps/dashboard/src/data/ensemble/get-strategy-history.ts';
import { getThreshold } from '../../../apps/dashboard/src/data/ensemble/get-threshold.ts';
import { getVotes } from '../../../apps/dashboard/src/data/ensemble/get-votes.ts';
import { getActionValues } from '../../../apps/dashboard/src/data/learning/get-action-values.ts';
import { getBotWeight } from '../../../apps/dashboard/src/data/learning/get-bot-weight.ts';
import { getBotWeights } from '../../../apps/dashboard/src/data/learning/get-bot-weights.ts';
import { getDriftEvents } from '../../../apps/dashboard/src/data/learning/get-drift-events.ts';
import { getPolicy } from '../../../apps/dashboard/src/data/learning/get-policy.ts';
import { getReinforcementDays } from '../../../apps/dashboard/src/data/learning/get-reinforcement-days.ts';
import { getStates } from '../../../apps/dashboard/src/data/learning/get-states.ts';
import { getWeightChanges } from '../../../apps/dashboard/src/data/learning/get-weight-changes.ts';
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
import {
  getCalibration,
  getChosenReliability,
} from '../../../apps/dashboard/src/data/metrics/get-calibration.ts';
import { getChosenFigures } from '../../../apps/dashboard/src/data/metrics/get-chosen-figures.ts';
import { getCosts } from '../../../apps/dashboard/src/data/metrics/get-costs.ts';
import { getCrowdMetrics } from '../../../apps/dashboard/src/data/metrics/get-crowd-metrics.ts';
import { getDrawdowns } from '../../../apps/dashboard/src/data/metrics/get-drawdowns.ts';
import { getEquity } from '../../../apps/dashboard/src/data/metrics/get-equity.ts';
import { getRegimePerformance } from '../../../apps/dashboard/src/data/metrics/get-regime-performance.ts';
import { getStake } from '../../../apps/dashboard/src/data/metrics/get-stake.ts';
import { getChosenStreaks, getStreaks } from '../../../apps/dashboard/src/data/metrics/get-streaks.ts';
import {
  getChosenHours,
  getTimePatterns,
} from '../../../apps/dashboard/src/data/metrics/get-time-patterns.ts';
import { getJobHealth } from '../../../apps/dashboard/src/data/ops/get-job-health.ts';
import { getBotNames } from '../../../apps/dashboard/src/data/places/get-bot-names.ts';
import { getGuardrails } from '../../../apps/dashboard/src/data/rehab/get-guardrails.ts';
import { getProbation } from '../../../apps/dashboard/src/data/rehab/get-probation.ts';
import { getProbationEvents } from '../../../apps/dashboard/src/data/rehab/get-probation-events.ts';
import { getRehabRules } from '../../../apps/dashboard/src/data/rehab/get-rehab-rules.ts';
import { countOpenCalls } from '../../../apps/dashboard/src/data/tracking/count-open-calls.ts';
import { getChosenEndings } from '../../../apps/dashboard/src/data/tracking/get-chosen-endings.ts';
import { getNewestCalls } from '../../../apps/dashboard/src/data/tracking/get-newest-calls.ts';
import { getNewestEvents } from '../../../apps/dashboard/src/data/tracking/get-newest-events.ts';
import { getPrediction } from '../../../apps/dashboard/src/data/tracking/get-prediction.ts';
import { getPredictions } from '../../../apps/dashboard/src/data/tracking/get-predictions.ts';
import { getTpSlStats } from '../../../apps/dashboard/src/data/tracking/get-tp-sl-stats.ts';
import { getTrades } from '../../../apps/dashboard/src/data/tracking/get-trades.ts';
import { getCurrentSituations } from '../../../apps/dashboard/src/data/trust/get-current-situations.ts';
import { getEpisodes } from '../../../apps/dashboard/src/data/trust/get-episodes.ts';
import { getExpertise } from '../../../apps/dashboard/src/data/trust/get-expertise.ts';
import { getMostTrusted } from '../../../apps/dashboard/src/data/trust/get-most-trusted.ts';
import { getRegimeBelief } from '../../../apps/dashboard/src/data/trust/get-regime-belief.ts';
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
  readonly decisionId: number;
  readonly recommendationId: number;
  readonly situationId: number;
  /** A time in the middle of the history. */
  readonly at: string;
}

const everywhere = { exchange: null, symbol: null };
const anywhere = { olderThan: null, newerThan: null };
const anyRecommendation = { ...anywhere, status: null, side: null, symbol: null };
const anyCall = { ...anyRecommendation, regime: 'ALL', from: null } as const;
const anyChoice = { period: 'all', regime: 'ALL', side: null } as const;
const shorts = { period: 'all', regime: 'RANGING', side: 'SHORT' } as const;
/** The first of the last 90 days. */
const quarter = '2024-10-03';
const aMonth = 30 * 24 * 3_600_000;

/** What the pages of the dashboard read, through its own functions, each at some place of the history. */
export const dashboardReads: Readonly<Record<string, (place: Place) => Promise<unknown>>> = {
  getAbstentions: () => getAbstentions('1h', 24),
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
  getDecision: ({ decisionId }) => getDecision(decisionId),
  getDecisionCalibration: () => getDecisionCalibration(null),
  'getDecisionCalibration, of half a year': ({ at }) => getDecisionCalibration(at.slice(0, 10)),
  getDecisionCoverage: () => getDecisionCoverage(null),
  'getDecisionCoverage, of half a year': ({ at }) => getDecisionCoverage(at.slice(0, 10)),
  getDecisionDays: () => getDecisionDays(null),
  getNewestDecisions: () => getNewestDecisions(),
  getRecommendationOf: ({ decisionId }) => getRecommendationOf(decisionId),
  getRecommendations: () => getRecommendations(anyRecommendation),
  'getRecommendations, deep': ({ at, predictionId }) =>
    getRecommendations({ ...anyRecommendation, olderThan: { at, id: predictionId } }),
  'getRecommendations, shorts of a symbol': ({ symbol }) =>
    getRecommendations({ ...anyRecommendation, side: 'SHORT', symbol }),
  'getRecommendations, of a coin without any': () =>
    getRecommendations({ ...anyRecommendation, symbol: 'NEWUSDT' }),
  'getRecommendations, ended': () => getRecommendations({ ...anyRecommendation, status: 'ended' }),
  'getRecommendations, open': () => getRecommendations({ ...anyRecommendation, status: 'open' }),
  'getRecommendations, unfilled': () => getRecommendations({ ...anyRecommendation, status: 'unfilled' }),
  'getRecommendations, waiting': () => getRecommendations({ ...anyRecommendation, status: 'waiting' }),
  getStrategies: () => getStrategies(),
  getStrategyHistory: () => getStrategyHistory(null),
  'getStrategyHistory, of half a year': ({ at }) => getStrategyHistory(at.slice(0, 10)),
  getThreshold: () => getThreshold(),
  getVotes: ({ recommendationId }) => getVotes(recommendationId),
  getActionValues: () => getActionValues(),
  getBotWeight: ({ bot }) => getBotWeight(bot),
  getBotWeights: () => getBotWeights(),
  getDriftEvents: () => getDriftEvents(20),
  getPolicy: () => getPolicy(),
  getReinforcementDays: () => getReinforcementDays(null),
  getStates: () => getStates(),
  getWeightChanges: () => getWeightChanges(null, anywhere, 12),
  'getWeightChanges, deep': ({ at }) =>
    getWeightChanges(null, { ...anywhere, olderThan: { at, id: 1_000_000 } }, 12),
  'getWeightChanges, of a bot': ({ bot }) => getWeightChanges(bot, anywhere, 12),
  getCurrentSituations: () => getCurrentSituations(),
  getMostTrusted: ({ situationId }) => getMostTrusted(situationId, 10),
  getRegimeBelief: () => getRegimeBelief(),
  getStandings: () => getStandings(),
  getSituations: () => getSituations({ regime: null, olderThan: null, newerThan: null }),
  getSituation: ({ situationId }) => getSituation(situationId),
  getRegimeDays: () => getRegimeDays(null),
  getRegimeModel: () => getRegimeModel(),
  getExpertise: () => getExpertise(),
  getTrustHistory: ({ bot }) => getTrustHistory([bot], null),
  getEpisodes: () => getEpisodes({ before: null, after: null }),
  getGuardrails: ({ bot }) => getGuardrails(bot),
  getProbation: ({ bot }) => getProbation(bot),
  getProbationEvents: ({ bot }) => getProbationEvents(bot, 12),
  getRehabRules: () => getRehabRules(),
  getCosts: ({ bot }) => getCosts(bot),
  getChosenEndings: ({ bot }) => getChosenEndings(bot, 'RANGING', 'SHORT', null),
  'getChosenEndings, of three months': ({ bot }) => getChosenEndings(bot, 'ALL', null, quarter),
  getChosenHours: ({ bot }) => getChosenHours(bot, shorts, null),
  'getChosenHours, of three months': ({ bot }) => getChosenHours(bot, anyChoice, quarter),
  getChosenReliability: ({ bot }) => getChosenReliability(bot, shorts, null),
  'getChosenReliability, of three months': ({ bot }) => getChosenReliability(bot, anyChoice, quarter),
  getChosenStreaks: ({ bot }) => getChosenStreaks(bot, shorts, null),
  'getChosenStreaks, of three months': ({ bot }) => getChosenStreaks(bot, anyChoice, quarter),
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
  'getPredictions, ended and deep': ({ bot, at, predictionId }) =>
    getPredictions(bot, { ...anyCall, status: 'ended', olderThan: { at, id: predictionId } }),
  'getPredictions, newer': ({ bot, at, predictionId }) =>
    getPredictions(bot, { ...anyCall, newerThan: { at, id: predictionId } }),
  'getPredictions, of a coin it never called': ({ bot }) =>
    getPredictions(bot, { ...anyCall, symbol: 'NEWUSDT' }),
  'getPredictions, open': ({ bot }) => getPredictions(bot, { ...anyCall, status: 'open' }),
  'getPredictions, unfilled': ({ bot }) => getPredictions(bot, { ...anyCall, status: 'unfilled' }),
  'getPredictions, of a regime': ({ bot }) => getPredictions(bot, { ...anyCall, regime: 'VOLATILE' }),
  'getPredictions, waiting': ({ bot }) => getPredictions(bot, { ...anyCall, status: 'waiting' }),
  getTpSlStats: ({ bot }) => getTpSlStats(bot),
  getTrades: ({ bot }) => getTrades(bot, { regime: 'ALL', side: null, from: null }, 200),
  'getTrades, shorts of half a year': ({ bot, at }) =>
    getTrades(bot, { regime: 'ALL', side: 'SHORT', from: at.slice(0, 10) }, 200),
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
