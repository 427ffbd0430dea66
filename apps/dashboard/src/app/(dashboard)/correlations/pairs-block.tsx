'use client';

import { Button } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { LowSample } from '#components/ui/low-sample.tsx';
import type { CorrelationPair } from '#data/correlation/correlation-pair.ts';
import { pairPageSize } from '#data/correlation/get-pairs.ts';
import { formatCount } from '#format/format-count.ts';
import { formatSigned } from '#format/format-signed.ts';
import { unknownText } from '#format/unknown-text.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import { ClassTag } from './class-tag.tsx';
import { Coefficient } from './coefficient.tsx';
import styles from './correlations.module.css';
import { PairHead } from './pair-head.tsx';
import { PairToolbar } from './pair-toolbar.tsx';
import type { ListedPairs } from './read-listed-pairs.ts';
import { correlationSearch } from './search-params.ts';

/** Every pair in numbers: the map for those who cannot see it, or want to sort it. */
export function PairsBlock({ listed }: { listed: ListedPairs }) {
  const [search, setSearch] = useQueryStates(correlationSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  const { pairs, count, bots } = listed;
  const pageCount = Math.max(1, Math.ceil(count / pairPageSize));
  const nameOf = (name: string) => bots.find(({ value }) => value === name)?.label ?? name;
  const isFiltered = search.class !== null || search.bot !== null;
  return (
    <>
      <PairToolbar bots={bots} count={count} />
      {pairs.length === 0 ? (
        isFiltered ? (
          <EmptyState title="No pair matches">Clear the filters above to see all of them.</EmptyState>
        ) : (
          <EmptyState title="No pair has been looked at yet">
            Correlations are computed once a day, from the day on which two bots have an account.
          </EmptyState>
        )
      ) : (
        <ScrollRegion label="Pairs" isTall>
          <table className={table.table}>
            <thead>
              <tr>
                <PairHead column="bot" label="Pair" />
                <PairHead column="correlation" label="Correlation" metric="correlation" isRight />
                <th scope="col" className={table.right}>
                  95% interval
                </th>
                <th scope="col">Class</th>
                <PairHead column="n" label="Days" isRight />
                <PairHead column="residual" label="Residuals" metric="residualCorrelation" isRight />
              </tr>
            </thead>
            <tbody data-hold-still>
              {pairs.map((pair) => (
                <PairLine
                  key={`${pair.bot_name_a} ${pair.bot_name_b}`}
                  pair={pair}
                  names={[nameOf(pair.bot_name_a), nameOf(pair.bot_name_b)]}
                  isPinned={search.pair?.a === pair.bot_name_a && search.pair.b === pair.bot_name_b}
                  onPin={() => setSearch({ pair: { a: pair.bot_name_a, b: pair.bot_name_b } })}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <div className={styles.pager}>
        <span className="num soft">
          Page {search.page} of {formatCount(pageCount)}
        </span>
        <Button
          variant="default"
          size="xs"
          disabled={search.page <= 1}
          onClick={() => setSearch({ page: search.page - 1 })}
        >
          Previous
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={search.page >= pageCount}
          onClick={() => setSearch({ page: search.page + 1 })}
        >
          Next
        </Button>
      </div>
    </>
  );
}

interface PairLineProps {
  readonly pair: CorrelationPair;
  readonly names: readonly [a: string, b: string];
  readonly isPinned: boolean;
  readonly onPin: () => void;
}

function PairLine({ pair, names, isPinned, onPin }: PairLineProps) {
  const { correlation_low: low, correlation_high: high } = pair;
  return (
    <tr
      className={isPinned ? `${table.clickable} ${styles.chosen}` : table.clickable}
      onClick={onPin}
      data-pair={`${pair.bot_name_a}~${pair.bot_name_b}`}
    >
      <td className={styles.pairCell}>
        <button type="button" className={styles.pick} aria-pressed={isPinned}>
          {names[0]} × {names[1]}
        </button>
      </td>
      <td className={table.right} data-column="correlation">
        <Coefficient value={pair.correlation_coefficient} why={pair.unknown_reason ?? undefined} />
      </td>
      <td className={`num ${table.right}`}>
        {low === null || high === null ? unknownText : `${formatSigned(low)} … ${formatSigned(high)}`}
      </td>
      <td>
        <ClassTag value={pair.correlation_class} />
      </td>
      <td className={`num ${table.right}`}>
        {isLowSample(pair.sample_size) && <LowSample n={pair.sample_size} />} {formatCount(pair.sample_size)}
      </td>
      <td className={`num ${table.right}`}>
        <Coefficient value={pair.residual_correlation} why="fewer than 30 calls on the same coin and day" />{' '}
        <span className="soft">n {formatCount(pair.residual_sample_size)}</span>
      </td>
    </tr>
  );
}
