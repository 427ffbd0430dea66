'use client';

import { useQueryStates } from 'nuqs';
import { EmptyState } from '#components/states/empty-state.tsx';
import { Pager } from '#components/tables/pager.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Rate } from '#components/ui/rate.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { Page } from '#data/page.ts';
import type { Episode } from '#data/trust/get-episodes.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatPoints } from '#format/format-points.ts';
import { formatSigned } from '#format/format-signed.ts';
import { nameValue } from '#format/name-value.ts';
import { wilsonInterval } from '#statistics/wilson-interval.ts';
import { situationSearch } from '../search-params.ts';
import styles from '../situations.module.css';

/** What each day of decisions taught. */
export function EpisodesBlock({ page }: { page: Page<Episode> }) {
  const [, setSearch] = useQueryStates(situationSearch, { history: 'push', shallow: false, scroll: false });
  const { rows, hasNewer, hasOlder } = page;
  if (rows.length === 0) {
    return (
      <EmptyState title="No episode yet">
        An episode is a day of decisions whose moves are known. The first is written the day after the first
        decision.
      </EmptyState>
    );
  }
  return (
    <>
      <ScrollRegion label="Episodes">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Day (UTC)</th>
              <th scope="col">
                <MetricLabel metric="regimeBelief" label="Believed" />
              </th>
              <th scope="col">
                <MetricLabel metric="decisionAccuracy" label="Right" />
              </th>
              <th scope="col" className={table.right}>
                − equal votes
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="logScore" />
              </th>
              <th scope="col" className={table.right}>
                <MetricLabel metric="surprise" />
              </th>
              <th scope="col">Lesson</th>
            </tr>
          </thead>
          <tbody data-hold-still>
            {rows.map((episode) => (
              <EpisodeLine key={episode.episode_id} episode={episode} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager
        hasNewer={hasNewer}
        hasOlder={hasOlder}
        onNewer={() => setSearch({ before: null, after: rows[0]?.day ?? null })}
        onOlder={() => setSearch({ after: null, before: rows.at(-1)?.day ?? null })}
      />
    </>
  );
}

function EpisodeLine({ episode }: { episode: Episode }) {
  const { decision_count: n, correct_count: right, equal_weight_correct_count: equal } = episode;
  const interval = wilsonInterval(right, n);
  const why = 'no decision of that day is known yet';
  return (
    <tr data-day={episode.day}>
      <td className="num">{episode.day}</td>
      <td className={styles.believed}>
        {nameValue(episode.believed_regime)} <span className="num">{formatPercent(episode.belief, 0)}</span>
        {episode.label !== null && episode.label !== episode.believed_regime && (
          <div className="soft">label: {nameValue(episode.label)}</div>
        )}
        {episode.meta_situations && <div className="soft">{episode.meta_situations.situation_name}</div>}
      </td>
      <td>
        <Rate
          value={n === 0 ? null : right / n}
          low={interval?.low ?? null}
          high={interval?.high ?? null}
          n={n}
          reference={0.5}
          unknownReason={why}
        />
      </td>
      <td className={`num ${table.right}`}>
        {n === 0 ? <Unknown why={why} /> : formatPoints((right - equal) / n)}
      </td>
      <td className={`num ${table.right}`}>
        {episode.log_score === null ? <Unknown why={why} /> : formatSigned(episode.log_score, 3)}
      </td>
      <td className={`num ${table.right}`}>
        {episode.surprise === null ? (
          <Unknown why="its outcomes are not known yet" />
        ) : (
          formatSigned(episode.surprise, 3)
        )}
      </td>
      <td className={styles.lesson}>{episode.lesson}</td>
    </tr>
  );
}
