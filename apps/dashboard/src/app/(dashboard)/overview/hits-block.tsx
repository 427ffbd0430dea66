import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { ExitTag } from '#components/ui/exit-tag.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Time } from '#components/ui/time.tsx';
import type { TpSlEvent } from '#data/tracking/get-newest-events.ts';
import { formatPrice } from '#format/format-price.ts';

/** The targets and stops hit last. */
export function HitsBlock({ events }: { events: readonly TpSlEvent[] }) {
  if (events.length === 0) {
    return (
      <EmptyState title="No target or stop has been hit yet">
        Hits appear when check_tp_sl_hits finds a candle that touched a level of an open call.
      </EmptyState>
    );
  }
  return (
    <ScrollRegion label="Newest target and stop hits">
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Hit (UTC)</th>
            <th scope="col">Symbol</th>
            <th scope="col">End</th>
            <th scope="col">Bot</th>
            <th scope="col" className={table.right}>
              Price
            </th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {events.map((event) => (
            <tr key={event.event_id}>
              <td>
                <TextLink href={`/bots/${event.bot_name}?prediction=${event.prediction_id}`}>
                  <Time at={event.hit_at} isBare />
                </TextLink>
              </td>
              <td className="num">{event.symbol}</td>
              <td>
                <ExitTag reason={event.event_type} />
              </td>
              <td className="num">{event.bot_name}</td>
              <td className={`num ${table.right}`}>{formatPrice(event.hit_price)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
