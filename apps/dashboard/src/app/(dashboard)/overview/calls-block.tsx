import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { SideTag } from '#components/ui/side-tag.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { PredictionRow } from '#data/tracking/prediction-row.ts';
import { formatPercent } from '#format/format-percent.ts';

/** What the crowd said last. */
export function CallsBlock({ calls }: { calls: readonly PredictionRow[] }) {
  if (calls.length === 0) {
    return (
      <EmptyState title="No bot has made a call yet">
        Calls appear with the first scan, once enough candles are loaded for a bot to speak.
      </EmptyState>
    );
  }
  return (
    <ScrollRegion label="Newest calls">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Called (UTC)</th>
            <th scope="col">Symbol</th>
            <th scope="col">Side</th>
            <th scope="col">Bot</th>
            <th scope="col" className={table.right}>
              Confidence
            </th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {calls.map((call) => (
            <tr key={call.prediction_id}>
              <td>
                <TextLink href={`/bots/${call.bot_name}?prediction=${call.prediction_id}`}>
                  <Time at={call.predicted_at} isBare />
                </TextLink>
              </td>
              <td className="num">{call.symbol}</td>
              <td>
                <SideTag side={call.side} />
              </td>
              <td className="num">{call.bot_name}</td>
              <td className={`num ${table.right}`}>{formatPercent(call.confidence)}</td>
              <td>
                <StatusTag status={call.status} exitReason={call.exit_reason} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
