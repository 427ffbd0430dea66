'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { StreakRibbon } from '#components/charts/streak-ribbon.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { Streaks } from '#data/metrics/get-streaks.ts';
import type { Trade } from '#data/tracking/get-trades.ts';
import { formatReturn } from '#format/format-return.ts';
import { formatUtc } from '#format/format-utc.ts';
import styles from '../luck/luck-block.module.css';
import { describeRunsTest, nameStreak, summariseTradeRow } from './describe-streaks.ts';

interface StreaksBlockProps {
  /** Newest first, of the choice. */
  readonly trades: readonly Trade[];
  readonly streaks: Streaks;
}

/** Wins and losses in a row, and whether their order means anything. */
export function StreaksBlock({ trades, streaks }: StreaksBlockProps) {
  if (trades.length === 0) {
    return (
      <EmptyState title="No trade has ended in this choice">
        Streaks start with the first filled call that ends.
      </EmptyState>
    );
  }
  const summary = summariseTradeRow(trades);
  return (
    <div className={styles.block}>
      <ChartFrame
        title={`Last ${trades.length} trades`}
        unit="up won, down lost; oldest left"
        summary={summary}
        height={96}
        columns={[
          { label: 'Call' },
          { label: 'Ended (UTC)' },
          { label: 'Symbol' },
          { label: 'Side' },
          { label: 'Net return', isRight: true },
        ]}
        rows={trades.map((trade) => [
          String(trade.prediction_id),
          formatUtc(trade.exited_at),
          trade.symbol,
          trade.side,
          formatReturn(trade.net_return),
        ])}
      >
        <StreakRibbon trades={trades} label={summary} />
      </ChartFrame>
      <StreakFacts streaks={streaks} />
    </div>
  );
}

function StreakFacts({ streaks }: { streaks: Streaks }) {
  return (
    <>
      <Facts
        facts={[
          [
            'Current streak',
            <Run
              key="v"
              length={streaks.current_streak}
              net={streaks.current_net}
              when={streaks.current_since === null ? null : `since ${streaks.current_since}`}
            />,
            'current',
          ],
          [
            'Longest wins',
            <Run
              key="v"
              length={streaks.longest_win_streak}
              net={streaks.longest_win_net}
              when={span(streaks.longest_win_from, streaks.longest_win_to)}
            />,
            'wins',
          ],
          [
            'Longest losses',
            <Run
              key="v"
              length={-streaks.longest_loss_streak}
              net={streaks.longest_loss_net}
              when={span(streaks.longest_loss_from, streaks.longest_loss_to)}
            />,
            'losses',
          ],
          [
            <MetricLabel key="l" metric="runsTest" n={streaks.trade_count} />,
            streaks.runs_test_p_value === null ? (
              <Unknown key="v" why={streaks.unknown_reason ?? undefined} />
            ) : (
              <span key="v" className="num">
                {streaks.runs_test_p_value < 0.001
                  ? 'p < 0.001'
                  : `p = ${streaks.runs_test_p_value.toFixed(3)}`}
              </span>
            ),
            'runs',
          ],
        ]}
      />
      <p className={styles.note}>{describeRunsTest(streaks)}</p>
    </>
  );
}

function Run({ length, net, when }: { length: number; net: number | null; when: string | null }) {
  return (
    <>
      <span className="num">{nameStreak(length)}</span>{' '}
      {net !== null && length !== 0 && (
        <>
          <SignedReturn value={net} /> <span className="num soft">{when}</span>
        </>
      )}
    </>
  );
}

function span(from: string | null, to: string | null): string | null {
  return from === to ? from : `${from} – ${to}`;
}
