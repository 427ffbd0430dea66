import type { RegimeModel } from '#data/trust/get-regime-model.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';

export interface ModelSentence {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

/** What the belief rests on, each number with what it means. */
export function describeModel(model: RegimeModel): ModelSentence[] {
  const stay = model.stay_probability;
  const lasts =
    stay < 1
      ? `so a regime lasts ${formatCount(Math.round(1 / (1 - stay)))} days on average`
      : 'so it never ends';
  return [
    {
      key: 'stay',
      name: 'A regime stays',
      value: formatPercent(stay),
      meaning: `Chance that tomorrow has today’s regime, ${lasts}.`,
    },
    {
      key: 'label',
      name: 'The label is right',
      value: formatPercent(model.label_accuracy),
      meaning: `Of 100 days the label names the regime of about ${Math.round(model.label_accuracy * 100)}; that is why it is only evidence.`,
    },
    {
      key: 'crowd',
      name: 'The crowd is right',
      value: formatPercent(model.crowd_rate),
      meaning: 'What is expected of a bot nobody knows: it starts here.',
    },
    {
      key: 'bot',
      name: 'Bot drawn to crowd',
      value: `${formatCount(Math.round(model.bot_prior_strength))} calls`,
      meaning: 'A bot with so many calls is expected half-way between its own rate and the crowd’s.',
    },
    {
      key: 'regime',
      name: 'Regime drawn to bot',
      value: `${formatCount(Math.round(model.regime_prior_strength))} calls`,
      meaning:
        'With so many calls in a regime, a bot is expected half-way between its rate there and over all.',
    },
  ];
}
