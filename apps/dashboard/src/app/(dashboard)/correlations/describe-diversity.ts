import type { DiversityDay } from '#data/correlation/get-diversity.ts';
import { formatSigned } from '#format/format-signed.ts';

const healths: Record<DiversityDay['health'], string> = {
  healthy: 'The crowd is diverse.',
  crowded: 'The crowd is getting alike: new bots should say something else.',
  redundant: 'The crowd repeats itself: most of its bots could stand in for each other.',
  unknown: 'How diverse the crowd is cannot be told yet.',
};

/** "87 bots at ρ̄ = 0.30 are worth 3.2", and whether that is well. */
export function describeDiversity(day: DiversityDay): string {
  const { bot_count, mean_correlation: mean, equal_weight_effective_count: worth } = day;
  if (mean === null || worth === null) {
    return `${healths[day.health]} ${sentence(day.unknown_reasons.mean_correlation)}`.trim();
  }
  return `${bot_count} bots at ρ̄ = ${formatSigned(mean)} are worth ${worth.toFixed(1)}. ${healths[day.health]}`;
}

function sentence(reason: string | undefined): string {
  return reason === undefined ? '' : `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
