import type { Costs, FundingRate } from './market.ts';
import type { ExitReason } from './path.ts';

/** A trade from fill to fill. */
export interface Trade {
  readonly direction: 1 | -1;
  readonly leverage: number;
  readonly entryPrice: number;
  readonly exitPrice: number;
  readonly isLimitEntry: boolean;
  readonly exitReason: ExitReason;
  /** Sum of the funding rates charged while it was open. */
  readonly fundingRateSum: number;
}

/** Fractions of the margin; the first five add up to the net. */
export interface TradeReturn {
  readonly gross: number;
  readonly fee: number;
  readonly slippage: number;
  readonly funding: number;
  /** What liquidation takes of the rest (-), or the loss beyond the margin that is not the trader's (+). */
  readonly liquidation: number;
  readonly net: number;
}

/** What a trade returned on its margin, part by part. */
export function tradeReturn(trade: Trade, costs: Costs): TradeReturn {
  const moved = trade.exitPrice / trade.entryPrice;
  const gross = trade.leverage * trade.direction * (moved - 1);
  // Taken from 0: a cost of nothing is 0, not -0.
  const fee = 0 - trade.leverage * (entryFee(trade, costs) + exitFee(trade, costs) * moved);
  const slippage = 0 - trade.leverage * (entrySlippage(trade, costs) + exitSlippage(trade, costs) * moved);
  const funding = 0 - trade.direction * trade.leverage * trade.fundingRateSum;
  const traded = gross + fee + slippage + funding;
  const isMarginGone = trade.exitReason === 'liquidated' || traded < -1;
  const liquidation = isMarginGone ? -1 - traded : 0;
  return { gross, fee, slippage, funding, liquidation, net: isMarginGone ? -1 : traded };
}

/** Funding charged in (enteredAt, exitedAt]. */
export function fundingBetween(funding: readonly FundingRate[], enteredAt: number, exitedAt: number): number {
  return funding
    .filter(({ fundedAt }) => fundedAt > enteredAt && fundedAt <= exitedAt)
    .reduce((sum, { rate }) => sum + rate, 0);
}

function entryFee(trade: Trade, costs: Costs): number {
  return trade.isLimitEntry ? costs.makerFee : costs.takerFee;
}

/** A take profit rests in the book; every other exit is a market order. */
function exitFee(trade: Trade, costs: Costs): number {
  return trade.exitReason === 'take_profit' ? costs.makerFee : costs.takerFee;
}

function entrySlippage(trade: Trade, costs: Costs): number {
  return trade.isLimitEntry ? 0 : costs.slippage;
}

function exitSlippage(trade: Trade, costs: Costs): number {
  return trade.exitReason === 'take_profit' ? 0 : costs.slippage;
}
