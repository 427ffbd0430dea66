'use client';

import { useQueryStates } from 'nuqs';
import { PriceTrack } from '#components/charts/price-track.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { CsvButton } from '#components/tables/csv-button.tsx';
import { Pager } from '#components/tables/pager.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { SideTag } from '#components/ui/side-tag.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { Time } from '#components/ui/time.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { RecommendationRow } from '#data/ensemble/recommendation-row.ts';
import type { Page } from '#data/page.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatPrice } from '#format/format-price.ts';
import { ensembleSearch } from '../search-params.ts';
import { WhyButton } from '../why/why-button.tsx';
import { describeProgress } from './describe-progress.ts';
import { explainNoRecommendation, type Surest } from './explain-no-recommendation.ts';
import styles from './recommendations-block.module.css';
import { recommendationsCsv } from './recommendations-csv.ts';
import { whyNoReturn } from './why-no-return.ts';

interface RecommendationsBlockProps {
  readonly page: Page<RecommendationRow>;
  readonly threshold: number | null;
  /** What comes closest now; null before the first decision. */
  readonly surest: Surest | null;
  readonly now: string;
}

/** Decisions sure enough to act on, newest first: the plan of each, how far it has come, and how it ended. */
export function RecommendationsBlock({ page, threshold, surest, now }: RecommendationsBlockProps) {
  const [search, setSearch] = useQueryStates(ensembleSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  if (page.rows.length === 0) {
    const isFiltered = search.status !== null || search.side !== null || search.symbol !== null;
    const { title, reason } = explainNoRecommendation(threshold, surest, isFiltered);
    return <EmptyState title={title}>{reason}</EmptyState>;
  }
  return (
    <>
      <ScrollRegion label="Recommendations">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Given (UTC)</th>
              <th scope="col">Symbol</th>
              <th scope="col">Side</th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="consensusConfidence" />
              </th>
              <th scope="col">
                <MetricLabel metric="progress" label="SL · entry · TP" />
              </th>
              <th scope="col" className={table.right}>
                Leverage
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="position" />
              </th>
              <th scope="col">Status</th>
              <th scope="col" className={table.right}>
                Net return
              </th>
              <th scope="col">
                <span className="visually-hidden">Why</span>
              </th>
            </tr>
          </thead>
          <tbody data-hold-still>
            {page.rows.map((advice) => (
              <RecommendationLine key={advice.recommendation_id} advice={advice} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <div className={styles.foot}>
        <CsvButton {...recommendationsCsv(page.rows)} of="the recommendations shown" now={now} />
        <Pager
          hasNewer={page.hasNewer}
          hasOlder={page.hasOlder}
          onNewer={() => setSearch({ older: null, newer: cursorOf(page.rows[0]) })}
          onOlder={() => setSearch({ newer: null, older: cursorOf(page.rows.at(-1)) })}
        />
      </div>
    </>
  );
}

function RecommendationLine({ advice }: { advice: RecommendationRow }) {
  const { symbol, side, status } = advice;
  return (
    <tr data-recommendation={advice.recommendation_id}>
      <td>
        <Time at={advice.recommended_at} isBare />
      </td>
      <td>
        <div className="num">{symbol}</div>
        <div className="soft">{advice.exchange}</div>
      </td>
      <td>
        <SideTag side={side} />
      </td>
      <td className={`num ${table.right}`}>{formatPercent(advice.confidence)}</td>
      <td>
        <PriceTrack
          stop={advice.stop_loss_price}
          entry={advice.entry_price}
          target={advice.take_profit_price}
          price={status === 'ended' ? advice.exit_price : advice.latest_price}
          isOver={status === 'ended'}
        />
        <div className={`num ${styles.levels}`}>
          <span>{formatPrice(advice.stop_loss_price)}</span>
          <span>{formatPrice(advice.entry_price)}</span>
          <span>{formatPrice(advice.take_profit_price)}</span>
        </div>
      </td>
      <td className={`num ${table.right}`}>{advice.leverage}×</td>
      <td className={`num ${table.right}`}>{formatPercent(advice.position_ratio)}</td>
      <td>
        <StatusTag status={status} exitReason={advice.exit_reason} />
        {status === 'open' && advice.progress !== null && (
          <div className="soft">{describeProgress(advice.progress)}</div>
        )}
      </td>
      <td className={table.right}>
        {advice.net_return === null ? (
          <Unknown why={whyNoReturn(advice)} />
        ) : (
          <SignedReturn value={advice.net_return} />
        )}
      </td>
      <td className={table.right}>
        <WhyButton decision={advice.decision_id} about={`${side} on ${symbol}`} />
      </td>
    </tr>
  );
}

function cursorOf(advice: RecommendationRow | undefined) {
  return advice ? { at: advice.recommended_at, id: advice.prediction_id } : null;
}
