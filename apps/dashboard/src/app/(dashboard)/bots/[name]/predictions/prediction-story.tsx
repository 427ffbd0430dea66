import { EmptyState } from '#components/states/empty-state.tsx';
import { SideTag } from '#components/ui/side-tag.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { verdict } from '../luck/verdict.ts';
import type { ToldPrediction } from './load-prediction.ts';
import { PathChart } from './path-chart.tsx';
import { PredictionFacts } from './prediction-facts.tsx';
import styles from './prediction-story.module.css';

/** One call from its reason to its end: what was said, what the price did, what was left. */
export function PredictionStory({ told }: { told: ToldPrediction | null }) {
  if (told === null) {
    return (
      <EmptyState title="There is no such prediction">
        This bot has no prediction of that number. Close the panel and pick one from the list.
      </EmptyState>
    );
  }
  const { call } = told;
  return (
    <div className={styles.story}>
      <div className={styles.tags}>
        <strong>{call.symbol}</strong>
        <SideTag side={call.side} />
        <StatusTag status={call.status} exitReason={call.exit_reason} />
        {verdict(call) && <Tag>{verdict(call)}</Tag>}
        {call.origin !== 'live' && <Tag>{call.origin}</Tag>}
      </div>
      <p className={styles.reason}>{call.reason}</p>
      {call.is_ambiguous && (
        <p className={styles.flag}>
          <strong>Ambiguous.</strong> One candle held both stop and target, and no finer candle settles which
          came first. It counts as the stop.
        </p>
      )}
      {call.is_gap_exit && (
        <p className={styles.flag}>
          <strong>Gap.</strong> The price jumped over the level between two candles, so the exit is the open
          after the jump.
        </p>
      )}
      {call.exit_note && <p className={styles.flag}>{call.exit_note}</p>}
      <PathChart told={told} />
      <PredictionFacts call={call} />
    </div>
  );
}
