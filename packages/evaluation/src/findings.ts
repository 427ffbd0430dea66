import type { Estimate } from './estimate.ts';
import type { Scope } from './evaluation.ts';
import { day, decimal, percent, points, range, signed, whole } from './format.ts';
import type { Goal } from './goals.ts';
import type { MethodRecord } from './method-record.ts';
import type { RecommendationRecord } from './recommendations.ts';

const DAY = 24 * 60 * 60_000;

/** What was found, the most important first, in sentences a reader can check against the tables. */
export function findingsOf(
  scope: Scope,
  quorum: MethodRecord,
  equal: MethodRecord,
  recommended: RecommendationRecord,
  goals: readonly Goal[],
): string[] {
  if (quorum.accuracy.value === null) return ['No decision could be scored: there is nothing to say yet.'];
  return [
    accuracySentence(scope, quorum, equal),
    brierSentence(quorum, equal),
    returnSentence(quorum, equal),
    recommendationSentence(recommended),
    goalSentence(goals),
  ];
}

function accuracySentence(scope: Scope, quorum: MethodRecord, equal: MethodRecord): string {
  const gain = quorum.accuracyDifference;
  return (
    `From ${day(scope.from)} to ${day(scope.to - DAY)}, on ${scope.symbols.length} coins, the vote called ` +
    `${percent(quorum.accuracy.value)} of ${whole(quorum.decidedCount)} directions right and equal weights ` +
    `${percent(equal.accuracy.value)}: ${points(gain.value)} ${interval(gain, (value) => points(value))}${doubt(gain)}.`
  );
}

function brierSentence(quorum: MethodRecord, equal: MethodRecord): string {
  const { brier } = quorum;
  const verdict = brier.value! < 0.25 ? 'better than' : 'no better than';
  return (
    `Its probabilities score a Brier of ${decimal(brier.value, 4)} ${interval(brier, (value) => decimal(value, 4))}, ` +
    `${verdict} a coin’s 0.25; those of equal weights ${decimal(equal.brier.value, 4)}.`
  );
}

function returnSentence(quorum: MethodRecord, equal: MethodRecord): string {
  const gain = quorum.netDifference;
  return (
    `Acting on every call for 24 hours returned ${percent(quorum.gross.value, 3)} gross and ` +
    `${percent(quorum.net.value, 3)} net of costs, equal weights ${percent(equal.net.value, 3)} net: ` +
    `${signed(gain.value! * 100, 3)} % ${interval(gain, (value) => percent(value, 3))}${doubt(gain)}.`
  );
}

function recommendationSentence({
  count,
  net,
  equalNet,
  pathNet,
  netDifference,
}: RecommendationRecord): string {
  if (net.value === null) return 'No call was sure enough to be recommended.';
  return (
    `The ${whole(count)} calls that were recommended returned ${percent(net.value, 3)} net each ` +
    `${interval(net, (value) => percent(value, 3))}${doubt(net)}, as many of the clearest majorities ` +
    `${percent(equalNet.value, 3)}${doubt(netDifference, ', a difference that')}; with target and stop they returned ` +
    `${percent(pathNet.value, 3)} ${interval(pathNet, (value) => percent(value, 3))}${doubt(pathNet)}.`
  );
}

function goalSentence(goals: readonly Goal[]): string {
  const named = (isMet: boolean | null) =>
    goals.filter((goal) => goal.isMet === isMet).map(({ name }) => name);
  const parts = [
    ['met', named(true)],
    ['not met', named(false)],
    ['not known', named(null)],
  ] as const;
  const said = parts
    .filter(([, names]) => names.length > 0)
    .map(([verdict, names]) => `${verdict}: ${names.join(', ')}`);
  return `Of the ${goals.length} goals, ${said.join('; ')}.`;
}

function interval(estimate: Estimate, write: (value: number) => string): string {
  const text = range(estimate, write);
  return text === '' ? '(too short for an interval)' : `(95 % interval ${text})`;
}

/** Said where the interval holds zero. */
function doubt({ low, high }: Estimate, what = ', which'): string {
  return low !== null && high !== null && low <= 0 && high >= 0 ? `${what} cannot be told from zero` : '';
}
