import { timeframeMs } from '@quorum/contracts';
import type { AskedScan } from '#data/bots/get-abstentions.ts';
import type { Bot } from '#data/bots/get-bot.ts';
import type { Series } from '#data/market/get-series.ts';
import { formatCount } from '#format/format-count.ts';
import type { Supply } from '#needs/judge-supply.ts';
import { nameNeed } from '#needs/need-words.ts';

export interface Silence {
  /** data: something it needs is missing; time: it may speak later by itself; choice: somebody decided it. */
  readonly cause: 'data' | 'time' | 'choice';
  readonly title: string;
  readonly sentence: string;
}

export interface SilentBot {
  readonly bot: Bot;
  readonly supplies: readonly Supply[];
  readonly series: readonly Series[];
  readonly scans: readonly AskedScan[];
}

/** Why a bot that has never made a call is silent: what is missing first, patience last. */
export function explainSilence({ bot, supplies, series, scans }: SilentBot): Silence {
  if (!bot.is_enabled) {
    return { cause: 'choice', title: 'It is disabled', sentence: 'It is not asked, so it makes no calls.' };
  }
  if (bot.is_ensemble) {
    return {
      cause: 'time',
      title: 'It has recommended nothing yet',
      sentence: 'Its calls are the recommendations of the crowd; none has been sure enough so far.',
    };
  }
  if (bot.is_external) {
    return {
      cause: 'time',
      title: 'It has not sent a call yet',
      sentence: 'It runs elsewhere and sends its calls by itself; none has come in.',
    };
  }
  const missing = supplies.filter(({ symbolCount }) => symbolCount === 0);
  if (missing.length > 0) return lackOfData(missing);
  const own = series.filter(({ timeframe, delisted_at }) => timeframe === bot.timeframe && !delisted_at);
  if (own.length === 0) {
    return {
      cause: 'data',
      title: `It has no ${bot.timeframe} candles`,
      sentence: `It looks at ${bot.timeframe} candles, and none are loaded for any symbol.`,
    };
  }
  const longest = Math.max(...own.map(candleCount));
  if (longest < bot.warmup_candle_count) return stillWarmingUp(bot, longest);
  if (scans.length === 0) {
    return {
      cause: 'time',
      title: 'It has not been asked yet',
      sentence: `No scan of ${bot.timeframe} candles has run. The job scan_market asks it; the system page shows when.`,
    };
  }
  return {
    cause: 'time',
    title: 'It has not found what it looks for',
    sentence: `It is asked at every scan of ${bot.timeframe} candles and has abstained each time. Rare signals take their time.`,
  };
}

function lackOfData(missing: readonly Supply[]): Silence {
  const names = missing.map(({ need }) => nameNeed(need)).join(' and ');
  return {
    cause: 'data',
    title: `It is silent for lack of data: ${names}`,
    sentence: `Without it the bot abstains rather than guess, and no symbol that is followed has it now. It will speak once the data comes in.`,
  };
}

function stillWarmingUp({ timeframe, warmup_candle_count: wanted }: Bot, longest: number): Silence {
  return {
    cause: 'data',
    title: 'It is warming up',
    sentence: `It needs ${formatCount(wanted)} candles of ${timeframe}; the longest history has ${formatCount(longest)}.`,
  };
}

function candleCount({ first_opened_at, last_closed_at, timeframe, missing_count }: Series): number {
  const reach = Date.parse(last_closed_at) - Date.parse(first_opened_at);
  return Math.round(reach / timeframeMs(timeframe)) - missing_count;
}
