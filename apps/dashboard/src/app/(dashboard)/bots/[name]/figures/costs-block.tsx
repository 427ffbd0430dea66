import { EmptyState } from '#components/states/empty-state.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { Costs } from '#data/metrics/get-costs.ts';
import { formatCount } from '#format/format-count.ts';

const noRates = 'no funding rates are recorded for the symbols and times of these trades';

/** From the move of the price to what was left of it, per trade. */
export function CostsBlock({ costs }: { costs: Costs }) {
  if (costs.trade_count === 0) {
    return (
      <EmptyState title="Nothing has been paid yet">
        Costs are known once the first filled call has ended.
      </EmptyState>
    );
  }
  const isFundingUnknown = costs.unknown_funding_count >= costs.trade_count;
  const perTrade = (sum: number) => <SignedReturn value={sum / costs.trade_count} digits={3} />;
  return (
    <>
      <Facts
        facts={[
          ['Gross move × leverage', perTrade(costs.gross_return_sum), 'gross'],
          ['+ fees', perTrade(costs.fee_return_sum), 'fees'],
          ['+ slippage', perTrade(costs.slippage_return_sum), 'slippage'],
          [
            '+ funding',
            isFundingUnknown ? <Unknown key="f" why={noRates} /> : perTrade(costs.funding_return_sum),
            'funding',
          ],
          ['+ liquidation', perTrade(costs.liquidation_return_sum), 'liquidation'],
          [<strong key="l">= net</strong>, <strong key="v">{perTrade(costs.net_return_sum)}</strong>, 'net'],
        ]}
      />
      <p className="soft" style={{ margin: '0.5rem 0 0', fontSize: '0.75rem' }}>
        Mean return on margin per trade, n = {formatCount(costs.trade_count)} trades.
        {costs.unknown_funding_count > 0 &&
          ` Net leaves out the funding of ${formatCount(costs.unknown_funding_count)} of them: no rates are recorded.`}
      </p>
    </>
  );
}
