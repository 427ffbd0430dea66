import type { WorldScore } from '../scores/score-world.ts';
import { firstScoredDay } from '../scores/scored-days.ts';

/** Days after a switch for which the lead is told. */
export const daysAfterSwitch = Array.from({ length: 11 }, (_, day) => day);

/** A smaller lead is luck, and shares of it mean nothing. */
const LEAST_LEAD = 0.02;

/** How a method's lead over equal weights comes back after a switch. */
export interface EdgeAfterSwitch {
  /** The lead on days 6 to 15 after a switch. */
  readonly steady: number;
  /** `shares[day]`: the lead that many days after a switch as a share of the steady one; null where no day was. */
  readonly shares: readonly (number | null)[];
  /** The steady lead as a share of the oracle's on the same days, and so by day: the luck of the days cancels. */
  readonly steadyOfOracle: number;
  readonly sharesOfOracle: readonly (number | null)[];
}

type IsMeant = (sinceSwitch: number | null) => boolean;

/** The belief has settled by then; regimes that last much longer are those that have been learned best. */
const isSteady: IsMeant = (since) => since !== null && since >= 6 && since <= 15;

/** The lead over all scored days of all worlds, by days since the last switch; null where there hardly is one. */
export function edgeAfterSwitch(worlds: readonly WorldScore[], key: string): EdgeAfterSwitch | null {
  const steady = meanLead(worlds, key, isSteady);
  const steadyOracle = meanLead(worlds, 'oracle', isSteady);
  if (steady === null || steadyOracle === null || steady < LEAST_LEAD) return null;
  const leads = daysAfterSwitch.map((day) => meanLead(worlds, key, (since) => since === day));
  const oracleLeads = daysAfterSwitch.map((day) => meanLead(worlds, 'oracle', (since) => since === day));
  return {
    steady,
    shares: leads.map((lead) => (lead === null ? null : lead / steady)),
    steadyOfOracle: steady / steadyOracle,
    sharesOfOracle: leads.map((lead, day) => shareOf(lead, oracleLeads[day]!)),
  };
}

function shareOf(lead: number | null, oracleLead: number | null): number | null {
  return lead === null || oracleLead === null || oracleLead < LEAST_LEAD ? null : lead / oracleLead;
}

function meanLead(worlds: readonly WorldScore[], key: string, isMeant: IsMeant): number | null {
  const leads = worlds.flatMap(({ sinceSwitch, methods }) =>
    methods[key]!.daily.map((share, day) => share - methods.equal!.daily[day]!).filter(
      (_, day) => day >= firstScoredDay && isMeant(sinceSwitch[day]!),
    ),
  );
  return leads.length === 0 ? null : leads.reduce((sum, lead) => sum + lead, 0) / leads.length;
}
