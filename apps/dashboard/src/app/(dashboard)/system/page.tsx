import type { Metadata } from 'next';
import { Block } from '#components/states/block.tsx';
import layout from '#components/ui/layout.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getGaps } from '#data/market/get-gaps.ts';
import { getRejects } from '#data/market/get-rejects.ts';
import { getRevisions } from '#data/market/get-revisions.ts';
import { getSymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import { getJobHealth } from '#data/ops/get-job-health.ts';
import { FreshnessBlock } from './freshness-block.tsx';
import { GapsBlock } from './gaps-block.tsx';
import { JobsBlock } from './jobs-block.tsx';
import { RejectsBlock } from './rejects-block.tsx';
import { RevisionsBlock } from './revisions-block.tsx';

export const metadata: Metadata = { title: 'System' };

const listLength = 20;

export default function SystemPage() {
  const now = new Date().toISOString();
  return (
    <>
      <PageTitle title="System">
        What turns the crank, and whether the prices it feeds on are whole.
      </PageTitle>
      <div className={layout.stack}>
        <Panel id="jobs" title="Jobs" aside="judged when this page was read" flush>
          <Block height={26} load={getJobHealth}>
            {(jobs) => <JobsBlock jobs={jobs} now={now} />}
          </Block>
        </Panel>
        <Panel
          id="freshness"
          title={<MetricLabel metric="freshness" />}
          aside="finest candles of each symbol"
          flush
        >
          <Block height={16} load={getSymbolFreshness}>
            {(symbols) => <FreshnessBlock symbols={symbols} now={now} />}
          </Block>
        </Panel>
        <div className={layout.halves}>
          <Panel id="gaps" title="Gaps" aside={`newest ${listLength}`} flush>
            <Block height={5} load={() => getGaps(listLength)}>
              {(gaps) => <GapsBlock gaps={gaps} />}
            </Block>
          </Panel>
          <Panel id="rejects" title="Rejected candles" aside={`newest ${listLength}`} flush>
            <Block height={5} load={() => getRejects(listLength)}>
              {(rejects) => <RejectsBlock rejects={rejects} />}
            </Block>
          </Panel>
        </div>
        <Panel id="revisions" title="Revised candles" aside={`newest ${listLength}`} flush>
          <Block height={5} load={() => getRevisions(listLength)}>
            {(revisions) => <RevisionsBlock revisions={revisions} />}
          </Block>
        </Panel>
      </div>
    </>
  );
}
