import type { Reading, ReadingMetric } from '../candle-source.ts';
import { coinOf } from './coin.ts';
import { randomStream } from './random-stream.ts';
import type { SimulatedMarket } from './simulated-market.ts';

const HOUR = 3_600_000;
/** What perpetual futures charge in a flat market: 0.01 % per 8 hours. */
const flatFunding = 0.0001;

/** One coin's derivatives market at a time (ms UTC, a full hour), and the noise that belongs to it. */
interface Moment {
  readonly market: SimulatedMarket;
  readonly seed: string;
  readonly symbol: string;
  readonly at: number;
}

interface Simulation {
  /** Readings stand at multiples of this. */
  readonly interval: number;
  readonly value: (moment: Moment) => number;
}

const simulations: Readonly<Record<ReadingMetric, Simulation>> = {
  funding: { interval: 8 * HOUR, value: funding },
  'open-interest': { interval: HOUR, value: openInterest },
  'long-short-ratio': { interval: HOUR, value: longShortRatio },
  basis: { interval: HOUR, value: basis },
};

/** Readings from `from` to before `end` (ms UTC): a pure function of seed, symbol and time, like the prices. */
export function simulatedReadings(
  market: SimulatedMarket,
  seed: string,
  { metric, symbol, from, end }: { metric: ReadingMetric; symbol: string; from: number; end: number },
): Reading[] {
  const { interval, value } = simulations[metric];
  const readings = [];
  for (let at = Math.ceil(from / interval) * interval; at < end; at += interval)
    readings.push({ at, value: value({ market, seed, symbol, at }) });
  return readings;
}

/** After a rise longs pay more, after a fall shorts pay. */
function funding(moment: Moment): number {
  const noise = randomStream(moment.seed, moment.symbol, 'funding', moment.at)() - 0.5;
  return rounded(bounded(fairFunding(moment) + 0.00008 * noise, 0.0075), 1e8);
}

/** What longs pay to stand long is what they pay over spot. */
function basis(moment: Moment): number {
  return rounded(bounded(3 * fairFunding(moment) + 0.0002 * mood(moment, 'basis', 1), 0.03), 1e6);
}

/** The crowd leans the way the price has gone: some six longs to five shorts in a flat market. */
function longShortRatio(moment: Moment): number {
  const lean = bounded(2.5 * rise(moment, 72), 1);
  return rounded(1.2 * Math.exp(lean + 0.1 * mood(moment, 'crowd', 6)), 1e4);
}

/** About three days of trading stand open; a large move sweeps positions out, and it takes days until they are back. */
function openInterest(moment: Moment): number {
  const { price, turnover } = coinOf(moment.symbol);
  const usual = (3 * 96 * turnover) / price;
  const wandering = 0.25 * mood(moment, 'open interest', 24 * 7) + 0.02 * mood(moment, 'positions', 3);
  return rounded(usual * Math.exp(wandering - 5 * Math.min(0.12, sweep(moment))), 1e3);
}

/** Hourly moves beyond 1.5 % in the last two days, fading with half-lives of 17 hours. */
function sweep({ market, symbol, at }: Moment): number {
  let total = 0;
  for (let age = 0; age < 48; age++) {
    const move = Math.abs(rise({ market, symbol, at: at - age * HOUR }, 1));
    total += Math.max(0, move - 0.015) * Math.exp(-age / 24);
  }
  return total;
}

function fairFunding(moment: Moment): number {
  return flatFunding + 0.003 * rise(moment, 72);
}

/** Log return over the last hours. */
function rise({ market, symbol, at }: Pick<Moment, 'market' | 'symbol' | 'at'>, hours: number): number {
  return Math.log(market.price(symbol, at) / market.price(symbol, at - hours * HOUR));
}

/** Noise between −1 and 1 that goes in straight lines from knot to knot, which are some hours apart. */
function mood({ seed, symbol, at }: Moment, name: string, hours: number): number {
  const knots = at / (hours * HOUR);
  const knot = (index: number) => 2 * randomStream(seed, symbol, name, index)() - 1;
  const before = Math.floor(knots);
  return knot(before) + (knots - before) * (knot(before + 1) - knot(before));
}

function bounded(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

function rounded(value: number, perUnit: number): number {
  return Math.round(value * perUnit) / perUnit;
}
