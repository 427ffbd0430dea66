import type { Metadata } from 'next';
import { Block } from '#components/states/block.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getLeaderboard } from '#data/bots/get-leaderboard.ts';
import { BotTable } from './bot-table.tsx';

export const metadata: Metadata = { title: 'Bots' };

export default function BotsPage() {
  const now = new Date().toISOString();
  return (
    <>
      <PageTitle title="Bots">
        Each bot is judged by its own calls. The order is by the lower end of the accuracy interval: what is
        sure, not what was lucky.
      </PageTitle>
      <Panel title="Leaderboard" aside="all calls that have ended, net of costs" flush>
        <Block height={40} load={getLeaderboard}>
          {(bots) =>
            bots.length === 0 ? (
              <EmptyState title="No bots are registered">
                The worker registers them when it starts. Run `npm start`, or `npm run quorum` with the
                address of your database.
              </EmptyState>
            ) : (
              <BotTable bots={bots} now={now} />
            )
          }
        </Block>
      </Panel>
    </>
  );
}
