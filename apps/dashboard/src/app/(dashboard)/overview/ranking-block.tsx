import { EmptyState } from '#components/states/empty-state.tsx';
import { ScrollRegion } from '#components/tables/scroll-region.tsx';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Rate } from '#components/ui/rate.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';
import { sampleFloor } from '#statistics/sample-floor.ts';

interface RankingBlockProps {
  readonly label: string;
  readonly bots: readonly LeaderboardRow[];
}

/** A few bots with their accuracy and what a trade of theirs earned. */
export function RankingBlock({ label, bots }: RankingBlockProps) {
  if (bots.length === 0) {
    return (
      <EmptyState title="No bot can be ranked yet">
        A bot is ranked once {sampleFloor} of its calls are decided. They appear here as calls end.
      </EmptyState>
    );
  }
  return (
    <ScrollRegion label={label}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Bot</th>
            <th scope="col">
              <MetricLabel metric="accuracy" />
            </th>
            <th scope="col" className={table.right}>
              <MetricLabel metric="expectancy" />
            </th>
          </tr>
        </thead>
        <tbody data-hold-still>
          {bots.map((bot) => (
            <tr key={bot.bot_name}>
              <td>
                <TextLink href={`/bots/${bot.bot_name}`}>{bot.display_name}</TextLink>
              </td>
              <td>
                <Rate
                  value={bot.accuracy_rate}
                  low={bot.accuracy_low}
                  high={bot.accuracy_high}
                  n={bot.decided_count}
                  reference={0.5}
                />
              </td>
              <td className={table.right}>
                {bot.mean_net_return === null ? (
                  <Unknown why={bot.unknown_reasons.mean_net_return} />
                ) : (
                  <SignedReturn value={bot.mean_net_return} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
