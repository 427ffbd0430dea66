import type { Trade } from '#data/tracking/get-trades.ts';
import styles from './streak-ribbon.module.css';

/** One mark a trade, oldest left: above the line won, below it lost; the longer, the more. */
export function StreakRibbon({ trades, label }: { trades: readonly Trade[]; label: string }) {
  const largest = Math.max(...trades.map(({ net_return }) => Math.abs(net_return)), 1e-9);
  const width = 10;
  const middle = 26;
  return (
    <svg
      className={styles.ribbon}
      viewBox={`0 0 ${trades.length * width} ${2 * middle}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <line x1={0} x2={trades.length * width} y1={middle} y2={middle} stroke="var(--q-line-strong)" />
      {[...trades].reverse().map(({ prediction_id, net_return }, index) => {
        const height = net_return === 0 ? 2 : 4 + 20 * (Math.abs(net_return) / largest);
        return (
          <rect
            key={prediction_id}
            x={index * width + 1.5}
            width={width - 3}
            y={net_return > 0 ? middle - height : middle}
            height={height}
            fill={net_return > 0 ? 'var(--q-gain)' : net_return < 0 ? 'var(--q-loss)' : 'var(--q-text-soft)'}
          />
        );
      })}
    </svg>
  );
}
