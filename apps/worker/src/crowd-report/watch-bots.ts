import {
  type Bot,
  type BotCall,
  HISTORY_BLOCK,
  historyWindow,
  MarketSeries,
  missingNeed,
  runBot,
} from '@quorum/bots';
import { type Timeframe, timeframeMs } from '@quorum/contracts';
import { judgeTrade } from './judge-trade.ts';
import type { Markets, SymbolMarket } from './load-markets.ts';

const DAY = 24 * 60 * 60_000;

/** What a bot did over a period, all symbols together. */
export interface BotRecord {
  readonly bot: Bot;
  /** Candles on which it was asked and the data it needs were there. */
  decisions: number;
  longs: number;
  shorts: number;
  /** Calls that entered and ended within the period. */
  trades: number;
  /** Trades that ended with a net gain. */
  wins: number;
  netSum: number;
  /** Net return of the trades that ended on a day (days since the epoch, UTC). */
  readonly dailyNet: Map<number, number>;
  /** The last reason it gave for keeping silent. */
  silence: string;
}

const benchmarkSymbols = ['BTCUSDT', 'BTCUSD', 'BTCUSDC'];

/** Asks bots at every closed candle of a period and follows their calls to their ends. */
export function watchBots(
  bots: readonly Bot[],
  markets: Markets,
  period: { readonly from: number; readonly to: number },
  onSymbol: (symbol: string, place: number) => void,
): BotRecord[] {
  const records = bots.map(blank);
  const benchmark = markets.symbols.find(({ symbol }) => benchmarkSymbols.includes(symbol));
  for (const [place, market] of markets.symbols.entries()) {
    onSymbol(market.symbol, place);
    for (const timeframe of new Set(bots.map((bot) => bot.timeframe))) {
      const asked = records.filter(({ bot }) => bot.timeframe === timeframe);
      const others = market === benchmark ? undefined : benchmark;
      for (const start of blockStarts(timeframe, period)) {
        const series = seriesFrom(market, timeframe, start, markets, others);
        for (const record of asked) watch(record, series, start, market, period);
      }
    }
  }
  return records;
}

function blank(bot: Bot): BotRecord {
  return {
    bot,
    decisions: 0,
    longs: 0,
    shorts: 0,
    trades: 0,
    wins: 0,
    netSum: 0,
    dailyNet: new Map(),
    silence: '',
  };
}

/** Where the histories begin that the decisions of a period are made on. */
function blockStarts(timeframe: Timeframe, { from, to }: { readonly from: number; readonly to: number }) {
  const step = HISTORY_BLOCK * timeframeMs(timeframe);
  const first = historyWindow(from, timeframe).from;
  return Array.from({ length: Math.ceil((to - first) / step) }, (_, i) => first + i * step);
}

function seriesFrom(
  { candles, readings }: SymbolMarket,
  timeframe: Timeframe,
  from: number,
  markets: Markets,
  benchmark: SymbolMarket | undefined,
): MarketSeries {
  const to = from + 2 * HISTORY_BLOCK * timeframeMs(timeframe);
  const within = <Row extends { readonly openedAt: number }>(rows: readonly Row[] = []) =>
    rows.filter(({ openedAt }) => openedAt >= from && openedAt < to);
  return new MarketSeries({
    timeframe,
    candles: within(candles.get(timeframe)),
    benchmark: benchmark
      ? new MarketSeries({ timeframe, candles: within(benchmark.candles.get(timeframe)) })
      : null,
    crossSections: within(markets.crossSections.get(timeframe)),
    funding: readings.funding,
    openInterest: readings['open-interest'],
    longShortRatio: readings['long-short-ratio'],
    basis: readings.basis,
  });
}

/** Asks about the candles whose decisions are made on the history that begins at `start`. */
function watch(
  record: BotRecord,
  series: MarketSeries,
  start: number,
  market: SymbolMarket,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const { bot } = record;
  for (let index = 0; index < series.length; index++) {
    const closedAt = series.candles.read('openedAt', index) + timeframeMs(bot.timeframe);
    if (closedAt < from || closedAt >= to || historyWindow(closedAt, bot.timeframe).from !== start) continue;
    const view = series.viewAt(index);
    const result = runBot(bot, view);
    if (missingNeed(bot.needs, view) === null) record.decisions++;
    if (result.action === 'call') follow(record, result, market, closedAt, to);
    else record.silence = result.reason;
  }
}

function follow(record: BotRecord, call: BotCall, market: SymbolMarket, calledAt: number, to: number): void {
  record[call.side === 'LONG' ? 'longs' : 'shorts']++;
  const trade = judgeTrade(call, market, calledAt, to);
  if (trade === null) return;
  const day = Math.floor((trade.endedAt - 1) / DAY);
  record.trades++;
  record.wins += trade.net > 0 ? 1 : 0;
  record.netSum += trade.net;
  record.dailyNet.set(day, (record.dailyNet.get(day) ?? 0) + trade.net);
}
