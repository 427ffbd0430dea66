import { z } from 'zod';
import { UsageError } from '../usage-error.ts';
import type { ImportedCall, ReadLine, Unsaid } from './imported-call.ts';
import { translateSymbol } from './translate-symbol.ts';

const price = z.number().positive();
const fee = z.number().min(0).max(0.1);

/** The fields of a trade we need, as Freqtrade writes them in backtest results and in `show-trades --print-json`. */
const trade = z.object({
  pair: z.string(),
  open_rate: price,
  open_timestamp: z.number().positive().nullish(),
  open_date: z.string().nullish(),
  is_short: z.boolean().default(false),
  leverage: z.number().nullish(),
  fee_open: fee.nullish(),
  fee_close: fee.nullish(),
  initial_stop_loss_abs: z.number().nullish(),
  enter_tag: z.string().nullish(),
});
type Trade = z.output<typeof trade>;

const strategy = z.object({
  minimal_roi: z.record(z.string(), z.number()).nullish(),
  trades: z.array(z.unknown()),
});
type Strategy = z.output<typeof strategy>;

const backtest = z.object({ strategy: z.record(z.string(), strategy) });
const tradeList = z.union([z.array(z.unknown()), z.object({ trades: z.array(z.unknown()) })]);

/** Freqtrade users switch the target off with a huge number: from 1000 % on nothing is a target. */
const noTarget = 10;

export interface FreqtradeRequest extends Unsaid {
  /** Which strategy of the file; needed when it holds several. */
  readonly strategy: string | undefined;
  /** The profit target, where the export has no ROI table. */
  readonly roi: number | undefined;
}

/**
 * Reads a backtest result or a list of trades. A trade becomes the call it was when it was opened: the stop is its
 * initial one, the target what the ROI table asks for at minute 0. Later steps of the table and a stop that trailed
 * are no part of a call, and what came of the trade is not looked at: Quorum judges the call itself.
 */
export function readFreqtrade(text: string, request: FreqtradeRequest): ReadLine[] {
  const { trades, minimal_roi } = chooseStrategy(parseJson(text), request.strategy);
  const roi = request.roi ?? minimal_roi?.['0'];
  return trades.map((raw, place) => {
    const parsed = trade.safeParse(raw);
    const pair = (raw as { pair?: unknown } | null)?.pair;
    const where = `trade ${place + 1}${typeof pair === 'string' ? ` (${pair.slice(0, 40)})` : ''}`;
    if (!parsed.success) return { where, call: null, fault: faultOf(parsed.error) };
    const result = toCall(parsed.data, roi, request);
    return typeof result === 'string'
      ? { where, call: null, fault: result }
      : { where, call: result, fault: null };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(
      'this is no JSON: give the .json of a backtest result (unpack the .zip first) or of show-trades --print-json',
    );
  }
}

function chooseStrategy(content: unknown, wanted: string | undefined): Strategy {
  const list = tradeList.safeParse(content);
  if (list.success) return { trades: Array.isArray(list.data) ? list.data : list.data.trades };
  const result = backtest.safeParse(content);
  if (!result.success)
    throw new UsageError(
      'this is no Freqtrade export: it has neither strategies with trades nor a list of trades',
    );
  const strategies = Object.entries(result.data.strategy);
  const names = strategies.map(([name]) => name).join(', ');
  if (wanted === undefined && strategies.length !== 1)
    throw new UsageError(
      `the file holds ${strategies.length} strategies: choose one with --strategy: ${names}`,
    );
  const [, chosen] = strategies.find(([name]) => name === (wanted ?? name)) ?? [];
  if (chosen === undefined) throw new UsageError(`the file has no strategy ${wanted}: it has ${names}`);
  return chosen;
}

function toCall(
  { pair, open_rate, is_short, initial_stop_loss_abs, enter_tag, ...rest }: Trade,
  roi: number | undefined,
  { confidence, horizonMinutes }: Unsaid,
): ImportedCall | string {
  const symbol = translateSymbol(pair);
  if (symbol === null) return 'its pair is neither a spot pair nor a perpetual';
  const openedAt = rest.open_timestamp ?? openTime(rest.open_date ?? '');
  if (openedAt === null) return 'it has no time at which it was opened';
  if (!initial_stop_loss_abs) return 'it has no stop: initial_stop_loss_abs is missing';
  if (roi === undefined)
    return 'it has no target: the export has no minimal_roi for minute 0, and --roi is not given';
  if (roi >= noTarget) return `it has no target: a minimal_roi of ${roi} switches it off`;
  if (confidence === undefined) return 'it states no confidence: say with --confidence which one you claim';
  const side = is_short ? 'SHORT' : 'LONG';
  const leverage = rest.leverage ?? 1;
  return {
    clientId: `freqtrade:${symbol}:${side}:${openedAt}`,
    symbol,
    predictedAt: new Date(openedAt).toISOString(),
    side,
    confidence,
    entryPrice: open_rate,
    limitPrice: null,
    takeProfitPrice: targetPrice(open_rate, side, roi / leverage, rest.fee_open ?? 0, rest.fee_close ?? 0),
    stopLossPrice: initial_stop_loss_abs,
    leverage,
    horizonMinutes,
    reason: `Freqtrade: ${enter_tag || 'entry signal'}`.slice(0, 1000),
  };
}

/** The price at which a trade has earned the ratio after both fees, which is what Freqtrade compares with its table. */
function targetPrice(open: number, side: 'LONG' | 'SHORT', ratio: number, feeOpen: number, feeClose: number) {
  const target =
    side === 'LONG'
      ? (open * (1 + feeOpen) * (1 + ratio)) / (1 - feeClose)
      : (open * (1 - feeOpen) * (1 - ratio)) / (1 + feeClose);
  return Number(target.toPrecision(12));
}

/** Freqtrade writes UTC, with or without saying so. */
function openTime(text: string): number | null {
  const at = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(at) ? null : at;
}

function faultOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const field = issue?.path.join('.');
  return field ? `${field}: ${issue?.message}` : 'it is no trade';
}
