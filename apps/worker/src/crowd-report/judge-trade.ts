import type { BotCall } from '@quorum/bots';
import { timeframeMs } from '@quorum/contracts';
import { judgeCall } from '@quorum/tracking';
import type { SymbolMarket } from './load-markets.ts';

/** The costs a new exchange is registered with. */
const costs = { takerFee: 0.0005, makerFee: 0.0002, slippage: 0.0002, maintenanceMargin: 0.005 };

/** How a call ended, or null when it never entered or was still open at `to`. Times are ms UTC. */
export function judgeTrade(
  call: BotCall,
  { path, readings }: SymbolMarket,
  calledAt: number,
  to: number,
): { readonly endedAt: number; readonly net: number } | null {
  const horizon = call.horizonHours * 3_600_000;
  const until = calledAt + 2 * (horizon + timeframeMs(path.timeframe));
  const funding = between(readings.funding ?? [], ({ at }) => at, calledAt, until);
  const outcome = judgeCall(
    { ...call, predictedAt: calledAt, horizon },
    {
      series: {
        timeframe: path.timeframe,
        candles: between(path.candles, ({ openedAt }) => openedAt, calledAt, until),
      },
      finer: [],
      costs,
      funding: funding.map(({ at, value }) => ({ fundedAt: at, rate: value })),
      delisting: null,
    },
    to,
  );
  const { exitedAt, returns } = outcome;
  return exitedAt === null || returns === null ? null : { endedAt: exitedAt, net: returns.net };
}

/** The rows with `from <= time < to`; `rows` is oldest first. */
function between<Row>(rows: readonly Row[], timeOf: (row: Row) => number, from: number, to: number): Row[] {
  return rows.slice(countBefore(rows, timeOf, from), countBefore(rows, timeOf, to));
}

function countBefore<Row>(rows: readonly Row[], timeOf: (row: Row) => number, time: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (timeOf(rows[middle]!) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
