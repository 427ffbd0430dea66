export { type AccountDay, accountDays, defaultStakeRatio } from './account/account-days.ts';
export { meanExposure, meanTurnover, timeInMarket } from './account/exposure.ts';
export {
  type Close,
  type DayChange,
  dayChangesOf,
  type MarkedTrade,
  standingOf,
} from './account/marked-trade.ts';
export { endOfUtcDay, isoDay, type UtcDay, utcDayOfEnd, utcDayOfStart } from './account/utc-day.ts';
export { brierScore, brierSkill } from './calibration/brier-score.ts';
export { type Calibration, calibratedConfidence, fitCalibration } from './calibration/calibrate.ts';
export { expectedCalibrationError, maximumCalibrationError } from './calibration/calibration-error.ts';
export type { Forecast } from './calibration/forecast.ts';
export { fitIsotonic, type IsotonicCalibration, readIsotonic } from './calibration/isotonic.ts';
export { logLoss } from './calibration/log-loss.ts';
export { type MurphyDecomposition, murphyDecomposition } from './calibration/murphy-decomposition.ts';
export { fitPlatt, type PlattCalibration, readPlatt } from './calibration/platt.ts';
export { type ReliabilityBin, reliabilityBins } from './calibration/reliability.ts';
export { adjustedSharpeRatio, autocorrelations } from './daily/adjusted-sharpe-ratio.ts';
export { annualised, daysPerYear, minimumDaysToAnnualise } from './daily/annual.ts';
export { calmarRatio } from './daily/calmar-ratio.ts';
export {
  currentDrawdown,
  longestDrawdown,
  maximumDrawdown,
  maximumDrawdownDuration,
  recoveryTime,
} from './daily/drawdown-figures.ts';
export { type Drawdown, drawdownsOf, underwaterOf, worstDrawdowns } from './daily/drawdowns.ts';
export { equityOf } from './daily/equity.ts';
export { compoundAnnualGrowthRate } from './daily/growth-rate.ts';
export { quantile } from './daily/quantile.ts';
export { kurtosis, skewness } from './daily/shape.ts';
export { sharpeRatio } from './daily/sharpe-ratio.ts';
export { downsideDeviation, sortinoRatio } from './daily/sortino-ratio.ts';
export { conditionalValueAtRisk, valueAtRisk } from './daily/value-at-risk.ts';
export { type Figure, finite, known, tooFew, unknownBecause } from './figure.ts';
export { benjaminiHochberg, benjaminiYekutieli, holm } from './luck/adjusted-p-values.ts';
export { type BetaPrior, estimatePrior, shrunkRate, type WinRecord } from './luck/beta-binomial-shrinkage.ts';
export { blockLength, circularBlocks, type Sampler, stationaryBlocks } from './luck/block-samples.ts';
export { type BootstrapSettings, bootstrap, bootstrapInterval, meanOfSample } from './luck/bootstrap.ts';
export {
  deflatedSharpeRatio,
  expectedMaximumSharpeRatio,
  type Trials,
} from './luck/deflated-sharpe-ratio.ts';
export { minimumTrackRecordLength } from './luck/minimum-track-record-length.ts';
export { mulberry32 } from './luck/mulberry32.ts';
export { probabilisticSharpeRatio } from './luck/probabilistic-sharpe-ratio.ts';
export { type SharpeEvidence, sharpeEvidence } from './luck/sharpe-evidence.ts';
export { accuracy } from './predictions/accuracy.ts';
export { chanceOfCoinDoingAsOddly, chanceOfCoinDoingAsWell } from './predictions/binomial-test.ts';
export { clopperPearsonInterval } from './predictions/clopper-pearson-interval.ts';
export { designEffect, effectiveCount } from './predictions/effective-count.ts';
export type { Interval, IntervalFigure } from './predictions/interval.ts';
export { jeffreysInterval } from './predictions/jeffreys-interval.ts';
export { posteriorAccuracy, probabilityAboveHalf } from './predictions/probability-above-half.ts';
export { wilsonInterval } from './predictions/wilson-interval.ts';
export { betaQuantile } from './special-functions/beta-quantile.ts';
export { incompleteBeta } from './special-functions/incomplete-beta.ts';
export { logGamma } from './special-functions/log-gamma.ts';
export { normalCdf, normalQuantile } from './special-functions/normal.ts';
export {
  type AdditiveDrawdown,
  additiveDrawdownOf,
  emptyAdditiveDrawdown,
  mergeAdditiveDrawdowns,
} from './states/additive-drawdown.ts';
export {
  type CompoundDrawdown,
  compoundDrawdownOf,
  emptyCompoundDrawdown,
  mergeCompoundDrawdowns,
} from './states/compound-drawdown.ts';
export { emptyMoments, type Moments, mergeMoments, momentsOf, standardDeviation } from './states/moments.ts';
export { emptyStreaks, mergeStreaks, type Streaks, streaksOf } from './states/streaks.ts';
export { averageLoss, averageWin, payoffRatio } from './trades/average-trade.ts';
export { type Excursions, excursionsOf } from './trades/excursions.ts';
export { expectancy, expectancyRatio } from './trades/expectancy.ts';
export { expectancyInR, type RiskedTrade } from './trades/expectancy-in-r.ts';
export { profitFactor } from './trades/profit-factor.ts';
export { type Run, runsOf } from './trades/runs.ts';
export { type RunsTest, runsTest } from './trades/runs-test.ts';
export { type StreakSummary, summariseStreaks } from './trades/streak-summary.ts';
export { type TradeTally, tallyTrades, tradeCount } from './trades/tally.ts';
export { winRate } from './trades/win-rate.ts';
