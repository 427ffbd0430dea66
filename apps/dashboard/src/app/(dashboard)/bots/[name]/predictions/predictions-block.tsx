'use client';

import { useQueryStates } from 'nuqs';
import { Pager } from '#components/tables/pager.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { SideTag } from '#components/ui/side-tag.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { Time } from '#components/ui/time.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { PredictionPage } from '#data/tracking/get-predictions.ts';
import type { PredictionRow } from '#data/tracking/prediction-row.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatPrice } from '#format/format-price.ts';
import { verdict } from '../luck/verdict.ts';
import { predictionSearch } from '../search-params.ts';
import styles from './predictions.module.css';
import { whyNoReturn } from './why-no-return.ts';

/** One page of the bot's calls. A press on a row opens the call. */
export function PredictionsBlock({ page }: { page: PredictionPage }) {
  const [search, setSearch] = useQueryStates(predictionSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  const open = (id: number) => setSearch({ prediction: id });
  if (page.rows.length === 0) {
    const isFiltered =
      search.status !== null || search.side !== null || search.symbol !== null || search.period !== 'all';
    return (
      <p className={styles.none}>
        {isFiltered
          ? 'No prediction matches these filters.'
          : 'This bot has not made a call. It speaks when a scan finds what it looks for.'}
      </p>
    );
  }
  return (
    <>
      <ScrollRegion label="Predictions">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Called (UTC)</th>
              <th scope="col">Symbol</th>
              <th scope="col">Side</th>
              <th scope="col" className={table.right}>
                Confidence
              </th>
              <th scope="col">Status</th>
              <th scope="col" className={table.right}>
                Entry
              </th>
              <th scope="col" className={table.right}>
                TP
              </th>
              <th scope="col" className={table.right}>
                SL
              </th>
              <th scope="col" className={table.right}>
                Exit
              </th>
              <th scope="col" className={table.right}>
                Net return
              </th>
              <th scope="col">Call was</th>
            </tr>
          </thead>
          <tbody data-hold-still>
            {page.rows.map((call) => (
              <PredictionLine key={call.prediction_id} call={call} onOpen={open} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager
        hasNewer={page.hasNewer}
        hasOlder={page.hasOlder}
        onNewer={() => setSearch({ older: null, newer: cursorOf(page.rows[0]) })}
        onOlder={() => setSearch({ newer: null, older: cursorOf(page.rows.at(-1)) })}
      />
    </>
  );
}

function PredictionLine({ call, onOpen }: { call: PredictionRow; onOpen: (id: number) => void }) {
  return (
    <tr className={table.clickable} onClick={() => onOpen(call.prediction_id)}>
      <td>
        <button type="button" className={styles.open} aria-haspopup="dialog">
          <Time at={call.predicted_at} isBare />
        </button>
      </td>
      <td className="num">{call.symbol}</td>
      <td>
        <SideTag side={call.side} />
      </td>
      <td className={`num ${table.right}`}>{formatPercent(call.confidence)}</td>
      <td>
        <StatusTag status={call.status} exitReason={call.exit_reason} />
      </td>
      <td className={`num ${table.right}`}>
        {call.entry_price === null ? <Unknown why="it has not entered" /> : formatPrice(call.entry_price)}
      </td>
      <td className={`num ${table.right}`}>{formatPrice(call.take_profit_price)}</td>
      <td className={`num ${table.right}`}>{formatPrice(call.stop_loss_price)}</td>
      <td className={`num ${table.right}`}>
        {call.exit_price === null ? <Unknown why={whyNoReturn(call)} /> : formatPrice(call.exit_price)}
      </td>
      <td className={table.right}>
        {call.net_return === null ? (
          <Unknown why={whyNoReturn(call)} />
        ) : (
          <SignedReturn value={call.net_return} />
        )}
      </td>
      <td className="num">{verdict(call) ?? <Unknown why={whyNoReturn(call)} />}</td>
    </tr>
  );
}

function cursorOf(call: PredictionRow | undefined) {
  return call ? { at: call.predicted_at, id: call.prediction_id } : null;
}
