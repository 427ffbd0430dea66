import type { ReactNode } from 'react';
import { EquityBlock } from '#components/account/equity-block.tsx';
import { Block } from '#components/states/block.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import layout from '#components/ui/layout.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { PendingKpis } from '#components/ui/pending-kpis.tsx';
import { getRecord } from '#data/bots/get-record.ts';
import { getSymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import { getPredictions, type PredictionFilter } from '#data/tracking/get-predictions.ts';
import { type Choice, wholeRecord, windowDays } from '#metrics/choice.ts';
import { describeChoice, isWholeRecord } from '#metrics/describe-choice.ts';
import { firstDayOf } from '#metrics/utc-day.ts';
import { DrawdownsBlock } from './account/drawdowns-block.tsx';
import { readDrawdowns } from './account/read-drawdowns.ts';
import { readEquity } from './account/read-equity.ts';
import { ChoiceBar } from './figures/choice-bar.tsx';
import { CostsBlock } from './figures/costs-block.tsx';
import { riskFigures, tradeFigures } from './figures/figure-lists.ts';
import { FiguresBlock } from './figures/figures-block.tsx';
import { MetricsBlock } from './figures/metrics-block.tsx';
import { readCosts, readEndings } from './figures/read-endings.ts';
import { readFigures } from './figures/read-figures.ts';
import { TpSlBlock } from './figures/tp-sl-block.tsx';
import { LuckBlock } from './luck/luck-block.tsx';
import { readLuck } from './luck/read-luck.ts';
import { readReliability } from './luck/read-reliability.ts';
import { ReliabilityBlock } from './luck/reliability-block.tsx';
import { HoursBlock } from './patterns/hours-block.tsx';
import { readHours } from './patterns/read-hours.ts';
import { readRegimes } from './patterns/read-regimes.ts';
import { readStreaks } from './patterns/read-streaks.ts';
import { RegimesBlock } from './patterns/regimes-block.tsx';
import { StreaksBlock } from './patterns/streaks-block.tsx';
import { PredictionFilters } from './predictions/prediction-filters.tsx';
import { PredictionsBlock } from './predictions/predictions-block.tsx';
import { StandingPanels } from './standing/standing-panels.tsx';

interface RecordSectionProps {
  readonly name: string;
  readonly choice: Choice;
  readonly filter: Omit<PredictionFilter, 'from'>;
  readonly now: string;
  /** Has a standing in the crowd: every bot but the crowd's own voice. */
  readonly isVoter: boolean;
  /** Stands beside the costs: how the bot decides. */
  readonly children: ReactNode;
}

/** What the bot has done so far: how good it is, how sure that is, when and where, and every call. */
export function RecordSection({ name, choice, filter, now, isVoter, children }: RecordSectionProps) {
  const { period, regime, side } = choice;
  const figures = () => readFigures(name, period, regime, side, now);
  const said = describeChoice(choice);
  const from = firstDayOf(windowDays[period], now);
  return (
    <>
      <ChoiceBar />
      <Block
        height={8}
        pending={<PendingKpis count={7} />}
        load={() => Promise.all([getRecord(name), figures()])}
      >
        {([record, chosen]) => (
          <MetricsBlock record={record} figures={chosen.figures} isWhole={isWholeRecord(choice)} now={now} />
        )}
      </Block>
      <div className={layout.mainAndAside}>
        <Panel title="Account: equity and drawdown" aside={said}>
          <Block height={29.5} load={() => readEquity(name, choice, now)}>
            {({ days, stake }) => <EquityBlock days={days} bot={name} stake={stake} />}
          </Block>
        </Panel>
        <Panel title="Could it be luck?" aside={describeChoice({ ...wholeRecord, regime })} id="luck">
          {period === 'all' && side === null ? (
            <Block height={18} load={() => readLuck(name, regime)}>
              {(luck) => <LuckBlock {...luck} />}
            </Block>
          ) : (
            <EmptyState title="Luck is judged over all days and both sides">
              Whoever picks days or a side has looked once more than the figures are corrected for.
            </EmptyState>
          )}
        </Panel>
      </div>
      {isVoter && <StandingPanels name={name} from={from} now={now} />}
      <div className={layout.halves}>
        <Panel title="Return and risk" aside={said} id="risk">
          <Block height={17} load={figures}>
            {(chosen) => <FiguresBlock list={riskFigures} figures={chosen.figures} choice={choice} />}
          </Block>
        </Panel>
        <Panel title="Trades" aside={said} id="trades">
          <Block height={17} load={figures}>
            {(chosen) => <FiguresBlock list={tradeFigures} figures={chosen.figures} choice={choice} />}
          </Block>
        </Panel>
      </div>
      <div className={layout.halves}>
        <Panel title="Worst drawdowns" aside={`the five deepest: ${said}`} flush id="drawdowns">
          <Block height={14} load={() => readDrawdowns(name, choice, now)}>
            {(drawdowns) => <DrawdownsBlock drawdowns={drawdowns} />}
          </Block>
        </Panel>
        <Panel title="Streaks" aside={said} id="streaks">
          <Block height={22} load={() => readStreaks(name, choice, from)}>
            {(read) => <StreaksBlock {...read} />}
          </Block>
        </Panel>
      </div>
      <Panel title="Market regimes" aside="as noted when the calls were made" flush id="regimes">
        <Block height={9} load={() => readRegimes(name, choice, now)}>
          {(regimes) => <RegimesBlock regimes={regimes} />}
        </Block>
      </Panel>
      <div className={layout.halves}>
        <Panel title="When trades were entered" aside={said} id="hours">
          <Block height={35} load={() => readHours(name, choice, from)}>
            {(patterns) => <HoursBlock patterns={patterns} isTested={isWholeRecord(choice)} />}
          </Block>
        </Panel>
        <Panel title="What its confidence is worth" aside={said} id="reliability">
          <Block height={30} load={() => readReliability(name, choice, from)}>
            {(calibration) => <ReliabilityBlock calibration={calibration} />}
          </Block>
        </Panel>
      </div>
      <div className={layout.halves}>
        <div className={layout.stack}>
          <Panel title="How calls end" aside={said} id="endings">
            <Block height={22} load={() => readEndings(name, choice, from)}>
              {(stats) => <TpSlBlock stats={stats} />}
            </Block>
          </Panel>
          <Panel title={<MetricLabel metric="costs" />} aside={`per trade: ${said}`} id="costs">
            <Block height={14} load={() => readCosts(name, choice, from)}>
              {(costs) => <CostsBlock costs={costs} />}
            </Block>
          </Panel>
        </div>
        <div className={layout.stack}>{children}</div>
      </div>
      <Panel title="Predictions" aside="newest first; press one to see its path" flush>
        <Block height={3.4} load={getSymbolFreshness}>
          {(symbols) => <PredictionFilters symbols={[...new Set(symbols.map(({ symbol }) => symbol))]} />}
        </Block>
        <Block height={46} load={() => getPredictions(name, { ...filter, from })}>
          {(page) => <PredictionsBlock page={page} />}
        </Block>
      </Panel>
    </>
  );
}
