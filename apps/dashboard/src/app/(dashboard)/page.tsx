import { Block } from '#components/states/block.tsx';
import layout from '#components/ui/layout.module.css';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { PendingKpis } from '#components/ui/pending-kpis.tsx';
import { getLeaderboard } from '#data/bots/get-leaderboard.ts';
import { countRejectsSince } from '#data/market/count-rejects-since.ts';
import { getExchangeHealth } from '#data/market/get-exchange-health.ts';
import { getSymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import { getCrowdMetrics } from '#data/metrics/get-crowd-metrics.ts';
import { getJobHealth } from '#data/ops/get-job-health.ts';
import { countOpenCalls } from '#data/tracking/count-open-calls.ts';
import { getNewestCalls } from '#data/tracking/get-newest-calls.ts';
import { getNewestEvents } from '#data/tracking/get-newest-events.ts';
import { AttentionBlock } from './overview/attention-block.tsx';
import { CallsBlock } from './overview/calls-block.tsx';
import { HitsBlock } from './overview/hits-block.tsx';
import { KpiBlock } from './overview/kpi-block.tsx';
import { listConcerns } from './overview/list-concerns.ts';
import { rankBots } from './overview/rank-bots.ts';
import { RankingBlock } from './overview/ranking-block.tsx';

const dayMs = 86_400_000;
const listLength = 8;

export default function OverviewPage() {
  const now = new Date();
  const yesterday = new Date(now.getTime() - dayMs).toISOString();
  const watch = () =>
    Promise.all([getJobHealth(), getExchangeHealth(), getSymbolFreshness(), countRejectsSince(yesterday)]);
  return (
    <>
      <PageTitle title="Overview">
        What the crowd says, how sure it is, and whether everything runs.
      </PageTitle>
      <div className={layout.stack}>
        <Block
          height={8}
          pending={<PendingKpis count={7} />}
          load={() => Promise.all([getLeaderboard(), countOpenCalls(), getCrowdMetrics()])}
        >
          {([bots, openCount, crowd]) => <KpiBlock bots={bots} openCount={openCount} crowd={crowd} />}
        </Block>
        <div className={layout.mainAndAside}>
          <Panel title="Newest calls" flush>
            <Block height={20} load={() => getNewestCalls(listLength)}>
              {(calls) => <CallsBlock calls={calls} />}
            </Block>
          </Panel>
          <Panel title="Attention" flush>
            <Block height={5} load={watch}>
              {([jobs, exchanges, symbols, rejectCount]) => (
                <AttentionBlock
                  concerns={listConcerns({ jobs, exchanges, symbols, rejectCount })}
                  checkedAt={now.toISOString()}
                />
              )}
            </Block>
          </Panel>
        </div>
        <div className={layout.halves}>
          <Panel title="Best five" aside="by the lower end of the accuracy interval" flush>
            <Block height={19.5} load={getLeaderboard}>
              {(bots) => <RankingBlock label="Best five bots" bots={rankBots(bots).slice(0, 5)} />}
            </Block>
          </Panel>
          <Panel title="Worst five" aside="by the lower end of the accuracy interval" flush>
            <Block height={19.5} load={getLeaderboard}>
              {(bots) => <RankingBlock label="Worst five bots" bots={rankBots(bots).slice(-5).reverse()} />}
            </Block>
          </Panel>
        </div>
        <Panel title="Newest target and stop hits" flush>
          <Block height={20} load={() => getNewestEvents(listLength)}>
            {(events) => <HitsBlock events={events} />}
          </Block>
        </Panel>
      </div>
    </>
  );
}
