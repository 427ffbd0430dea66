import { randomStream } from './random-stream.ts';

/** A coin of the simulated market: `price` in quote currency is its long-run level, `turnover` quote per quarter hour. */
export interface Coin {
  readonly symbol: string;
  readonly price: number;
  readonly tick: number;
  /** How much it moves with the market, and how much of its own. */
  readonly beta: number;
  readonly own: number;
  readonly turnover: number;
}

const coins: readonly Coin[] = [
  { symbol: 'BTCUSDT', price: 60_000, tick: 0.01, beta: 0.9, own: 0.35, turnover: 15e6 },
  { symbol: 'ETHUSDT', price: 3_000, tick: 0.01, beta: 1.05, own: 0.5, turnover: 8e6 },
  { symbol: 'SOLUSDT', price: 140, tick: 0.01, beta: 1.25, own: 0.8, turnover: 4e6 },
  { symbol: 'BNBUSDT', price: 550, tick: 0.1, beta: 0.85, own: 0.5, turnover: 2e6 },
  { symbol: 'XRPUSDT', price: 0.6, tick: 0.0001, beta: 1, own: 0.75, turnover: 3e6 },
  { symbol: 'ADAUSDT', price: 0.45, tick: 0.0001, beta: 1.1, own: 0.7, turnover: 1e6 },
  { symbol: 'DOGEUSDT', price: 0.12, tick: 0.00001, beta: 1.2, own: 0.9, turnover: 2e6 },
  { symbol: 'AVAXUSDT', price: 30, tick: 0.01, beta: 1.2, own: 0.75, turnover: 8e5 },
  { symbol: 'LINKUSDT', price: 15, tick: 0.001, beta: 1.1, own: 0.7, turnover: 8e5 },
  { symbol: 'LTCUSDT', price: 80, tick: 0.01, beta: 0.95, own: 0.6, turnover: 7e5 },
];

export const simulatedSymbols: readonly string[] = coins.map(({ symbol }) => symbol);

/** A known coin, or for any other symbol one whose traits follow from its name. */
export function coinOf(symbol: string): Coin {
  return coins.find((coin) => coin.symbol === symbol) ?? inventCoin(symbol);
}

function inventCoin(symbol: string): Coin {
  const random = randomStream('coin', symbol);
  const price = 10 ** (random() * 4 - 2);
  return {
    symbol,
    price,
    tick: 10 ** (Math.floor(Math.log10(price)) - 4),
    beta: 0.8 + 0.5 * random(),
    own: 0.5 + 0.4 * random(),
    turnover: 10 ** (5 + random()),
  };
}
