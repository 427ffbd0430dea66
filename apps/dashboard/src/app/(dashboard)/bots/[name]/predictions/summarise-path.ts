import type { PredictionRow } from '#data/tracking/prediction-row.ts';
import { formatHours } from '#format/format-hours.ts';
import { formatPrice } from '#format/format-price.ts';
import { formatReturn } from '#format/format-return.ts';
import { formatUtc } from '#format/format-utc.ts';

const ends = {
  take_profit: 'hit its target',
  stop_loss: 'hit its stop',
  liquidated: 'was liquidated',
  expired: 'reached its horizon',
} as const;

/** What became of a call, in a sentence. */
export function summarisePath(call: PredictionRow): string {
  const { entered_at, entry_price, exited_at, exit_price, exit_reason, net_return } = call;
  if (entered_at === null || entry_price === null) {
    return call.status === 'unfilled' ? 'The limit price was never reached.' : 'It waits for its entry.';
  }
  const entry = `Entered at ${formatPrice(entry_price)} on ${formatUtc(entered_at)}`;
  if (exited_at === null || exit_reason === null || exit_price === null) return `${entry}; still open.`;
  const hours = (Date.parse(exited_at) - Date.parse(entered_at)) / 3_600_000;
  const net = net_return === null ? '' : `: ${formatReturn(net_return)} net on margin`;
  return `${entry}, ${ends[exit_reason]} at ${formatPrice(exit_price)} after ${formatHours(hours)}${net}.`;
}
