import { describe, expect, it } from 'vitest';
import { summariseDrift } from './summarise-drift.ts';

describe('the summary of the drift alarms', () => {
  it('counts both directions and names the newest day', () =>
    expect(
      summariseDrift([
        { direction: 'worse', detected_on: '2026-01-09' },
        { direction: 'better', detected_on: '2026-01-03' },
        { direction: 'worse', detected_on: '2026-01-02' },
      ]),
    ).toBe('3 alarms: 2 for the worse, 1 for the better; the newest on 2026-01-09.'));
  it('is calm without one', () => expect(summariseDrift([])).toBe('Nothing has drifted.'));
});
