import { EmptyState } from '#components/states/empty-state.tsx';
import { CsvButton } from '#components/tables/csv-button.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { DriftEvent } from '#data/learning/get-drift-events.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatRatio } from '#format/format-ratio.ts';
import styles from './changes.module.css';
import { summariseDrift } from './summarise-drift.ts';

/** When a bot, or the whole crowd's calibration, left what was expected of it. */
export function DriftBlock({ events, now }: { events: readonly DriftEvent[]; now: string }) {
  if (events.length === 0) {
    return (
      <EmptyState title="Nothing has drifted">
        Each day every bot's hit rate is held against what was expected of it. An alarm appears here once the
        difference has added up to more than chance.
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles.head}>
        <span>{summariseDrift(events)}</span>
        <CsvButton
          name="drift"
          of="the alarms"
          headers={[
            'detected_on',
            'subject',
            'bot_name',
            'direction',
            'began_on',
            'rate_before',
            'rate_since',
            'statistic',
            'threshold',
            'note',
          ]}
          rows={events.map((event) => [
            event.detected_on,
            event.subject,
            event.bot_name,
            event.direction,
            event.began_on,
            event.rate_before,
            event.rate_since,
            event.statistic,
            event.threshold,
            event.note,
          ])}
          now={now}
        />
      </div>
      <ScrollRegion label="Drift alarms" isTall>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Detected</th>
              <th scope="col">Whose</th>
              <th scope="col">Became</th>
              <th scope="col" className={table.right}>
                Before
              </th>
              <th scope="col" className={table.right}>
                Since
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="drift" label="CUSUM" />
              </th>
              <th scope="col">What follows</th>
            </tr>
          </thead>
          <tbody data-hold-still>
            {events.map((event) => (
              <DriftLine key={event.event_id} event={event} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function DriftLine({ event }: { event: DriftEvent }) {
  const { bot_name, direction } = event;
  return (
    <tr>
      <td>
        <time dateTime={event.detected_on} className="num">
          {event.detected_on}
        </time>
        <div className="soft num">began {event.began_on}</div>
      </td>
      <td className="num">
        {bot_name === null ? 'the ensemble' : <TextLink href={`/bots/${bot_name}`}>{bot_name}</TextLink>}
      </td>
      <td>{direction === 'worse' ? <Tag tone="loss">▼ worse</Tag> : <Tag tone="gain">▲ better</Tag>}</td>
      <td className={`num ${table.right}`}>{rate(event.rate_before)}</td>
      <td className={`num ${table.right}`}>{rate(event.rate_since)}</td>
      <td className={`num ${table.right}`}>
        {formatRatio(event.statistic)} <span className="soft">of {formatRatio(event.threshold)}</span>
      </td>
      <td className={table.wrap}>{event.note}</td>
    </tr>
  );
}

function rate(value: number | null) {
  return value === null ? <Unknown why="too few calls" /> : formatPercent(value);
}
