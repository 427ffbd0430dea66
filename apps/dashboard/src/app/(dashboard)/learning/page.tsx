import type { Metadata } from 'next';
import type { SearchParams } from 'nuqs/server';
import { Block } from '#components/states/block.tsx';
import layout from '#components/ui/layout.module.css';
import { PageTitle } from '#components/ui/page-title.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { PeriodBar } from '#components/ui/period-bar.tsx';
import { getDecisionDays } from '#data/ensemble/get-decision-days.ts';
import { getDriftEvents } from '#data/learning/get-drift-events.ts';
import { getPolicy } from '#data/learning/get-policy.ts';
import { getReinforcementDays } from '#data/learning/get-reinforcement-days.ts';
import { getWeightChanges } from '#data/learning/get-weight-changes.ts';
import { getBotNames } from '#data/places/get-bot-names.ts';
import { windowDays } from '#metrics/choice.ts';
import { describeChoice } from '#metrics/describe-choice.ts';
import { firstDayOf } from '#metrics/utc-day.ts';
import { MixBlock } from './actions/mix-block.tsx';
import { RewardsBlock } from './actions/rewards-block.tsx';
import { BotFilter } from './changes/bot-filter.tsx';
import { ChangesBlock } from './changes/changes-block.tsx';
import { DriftBlock } from './changes/drift-block.tsx';
import { GainBlock } from './policy/gain-block.tsx';
import { PolicyBlock } from './policy/policy-block.tsx';
import { loadLearningSearch } from './search-params.ts';
import { readStates } from './table/read-states.ts';
import { StatesBlock } from './table/states-block.tsx';
import { WorthBlock } from './worth/worth-block.tsx';

export const metadata: Metadata = { title: 'Learning' };

const changesShown = 15;
const alarmsShown = 50;

export default async function LearningPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await loadLearningSearch(searchParams);
  const now = new Date().toISOString();
  const from = firstDayOf(windowDays[search.period], now);
  const said = describeChoice({ period: search.period, regime: 'ALL', side: null });
  const keyset = { olderThan: search.older, newerThan: search.newer };
  return (
    <>
      <PageTitle title="Learning">
        How the weights of the bots are moved, whether that has helped, and who is no longer what it was.
      </PageTitle>
      <div className={layout.stack}>
        <PeriodBar title="What learning is worth here" />
        <Panel id="worth" title="The learned vote beside counting every bot alike" aside={said}>
          <Block height={23.5} load={() => getDecisionDays(from)}>
            {(days) => <WorthBlock days={days} />}
          </Block>
        </Panel>
        <div className={layout.halves}>
          <Panel id="policy" title="The policy" aside="reinforcement learning on weights">
            <Block height={30.5} load={() => Promise.all([getPolicy(), getReinforcementDays(from)])}>
              {([policy, days]) => <PolicyBlock policy={policy} days={days} />}
            </Block>
          </Panel>
          <div className={layout.stack}>
            <Panel id="gain" title="Would following it have helped?" aside="estimated from its own log">
              <Block height={21} load={getPolicy}>
                {(policy) => <GainBlock policy={policy} />}
              </Block>
            </Panel>
          </div>
        </div>
        <div className={layout.halves}>
          <Panel id="rewards" title="What its actions brought" aside={said}>
            <Block height={17.5} load={() => getReinforcementDays(from)}>
              {(days) => <RewardsBlock days={days} />}
            </Block>
          </Panel>
          <Panel id="actions" title="What it does" aside={said}>
            <Block height={17.5} load={() => getReinforcementDays(from)}>
              {(days) => <MixBlock days={days} />}
            </Block>
          </Panel>
        </div>
        <Panel id="states" title="What it has learned" aside="Q-table, in thousandths of a nat" flush>
          <Block height={40} load={readStates}>
            {(rows) => <StatesBlock rows={rows} />}
          </Block>
        </Panel>
        <Panel id="changes" title="Changes of weights" aside="newest first" flush>
          <Block height={3.4} load={getBotNames}>
            {(bots) => <BotFilter bots={bots.map(({ bot_name }) => bot_name)} />}
          </Block>
          <Block height={40} load={() => getWeightChanges(search.bot, keyset, changesShown)}>
            {(page) => <ChangesBlock page={page} now={now} />}
          </Block>
        </Panel>
        <Panel id="drift" title="Drift alarms" aside={`newest ${alarmsShown}`} flush>
          <Block height={12} load={() => getDriftEvents(alarmsShown)}>
            {(events) => <DriftBlock events={events} now={now} />}
          </Block>
        </Panel>
      </div>
    </>
  );
}
