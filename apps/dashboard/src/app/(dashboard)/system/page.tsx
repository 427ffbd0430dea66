import type { Metadata } from 'next';
import { Block } from '#components/states/block.tsx';
import layout from '#components/ui/layout.module.css';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getExchangeHealth } from '#data/market/get-exchange-health.ts';
import { getSymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import { getJobHealth } from '#data/ops/get-job-health.ts';
import { JobsBlock } from './jobs-block.tsx';
import { PricesBlock } from './prices-block.tsx';

export const metadata: Metadata = { title: 'System' };

export default function SystemPage() {
  const now = new Date().toISOString();
  return (
    <>
      <PageTitle title="System">What turns the crank, and whether it turns.</PageTitle>
      <div className={layout.stack}>
        <Panel id="jobs" title="Jobs" aside="judged when this page was read" flush>
          <Block height={26} load={getJobHealth}>
            {(jobs) => <JobsBlock jobs={jobs} now={now} />}
          </Block>
        </Panel>
        <Panel id="prices" title="Prices it feeds on">
          <Block height={3} load={() => Promise.all([getExchangeHealth(), getSymbolFreshness()])}>
            {([exchanges, symbols]) => <PricesBlock exchanges={exchanges} symbols={symbols} now={now} />}
          </Block>
        </Panel>
      </div>
    </>
  );
}
