import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { Block } from '#components/states/block.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { BotTable } from './bot-table.tsx';
import { columnCookie, parseColumns } from './column-choice.ts';
import { readListedBots } from './read-listed-bots.ts';

export const metadata: Metadata = { title: 'Bots' };

export default async function BotsPage() {
  const now = new Date().toISOString();
  const columns = parseColumns((await cookies()).get(columnCookie)?.value);
  return (
    <>
      <PageTitle title="Bots">
        Each bot is judged by its own calls. The order is by the lower end of the accuracy interval: what is
        sure, not what was lucky. A family pools the calls of its bots: where they repeat each other, its
        interval is narrower than it should be.
      </PageTitle>
      <Panel title="Leaderboard" aside="all calls that have ended, net of costs" flush>
        <Block height={40} load={readListedBots}>
          {(bots) =>
            bots.length === 0 ? (
              <EmptyState title="No bots are registered">
                The worker registers them when it starts. Run `npm start`, or `npm run quorum` with the
                address of your database.
              </EmptyState>
            ) : (
              <BotTable bots={bots} initialColumns={columns} now={now} />
            )
          }
        </Block>
      </Panel>
    </>
  );
}
