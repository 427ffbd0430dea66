import { expect, it } from 'vitest';
import { arrangeTrust, summariseTrust } from './arrange-trust.ts';

const days = [
  { bot_name: 'a', day: '2026-01-01', situation_id: 2, trust_score: 0.5, expected_rate: 0.51 },
  { bot_name: 'a', day: '2026-01-02', situation_id: 3, trust_score: 0.61, expected_rate: 0.52 },
  { bot_name: 'b', day: '2026-01-02', situation_id: 3, trust_score: 0.4, expected_rate: 0.48 },
];

it('has one point a day, with the bots that were believed on it', () =>
  expect(arrangeTrust(days, 'trust')).toEqual([
    { day: '2026-01-01', a: 0.5 },
    { day: '2026-01-02', a: 0.61, b: 0.4 },
  ]));

it('says where each line began and ended', () =>
  expect(
    summariseTrust(
      days,
      [
        { bot_name: 'a', display_name: 'A' },
        { bot_name: 'c', display_name: 'C' },
      ],
      'rate',
    ),
  ).toBe('A from 51.0% to 52.0%; C not known yet.'));
