import type { Side } from '#metrics/choice.ts';
import { summariseVotes } from './summarise-votes.ts';
import { sumVotes, type WeighedVote } from './weigh-votes.ts';
import styles from './why.module.css';

interface TugOfWarProps {
  readonly votes: readonly WeighedVote[];
  readonly side: Side;
}

/** Both camps on one rope: each voice as long as it is loud, and in a sentence. */
export function TugOfWar({ votes, side }: TugOfWarProps) {
  const sums = sumVotes(votes);
  const reach = Math.max(sums.forSum, -sums.againstSum, 1e-9);
  const supporting = votes.filter(({ contribution }) => contribution > 0);
  const opposing = votes.filter(({ contribution }) => contribution < 0);
  const other = side === 'LONG' ? 'SHORT' : 'LONG';
  return (
    <figure className={styles.tug}>
      <figcaption>{summariseVotes(sums, side)}</figcaption>
      <div className={styles.rope} aria-hidden="true">
        <div className={styles.against}>
          <Camp votes={opposing} share={-sums.againstSum / reach} />
        </div>
        <div className={styles.for}>
          <Camp votes={supporting} share={sums.forSum / reach} />
        </div>
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>← {other}</span>
        <span>{side} →</span>
      </div>
    </figure>
  );
}

function Camp({ votes, share }: { votes: readonly WeighedVote[]; share: number }) {
  return (
    <div className={styles.camp} style={{ width: `${(share * 100).toFixed(2)}%` }}>
      {votes.map(({ bot, contribution }) => (
        <span key={bot} title={bot} style={{ flexGrow: Math.abs(contribution) }} />
      ))}
    </div>
  );
}
