import { describe, expect, it } from 'vitest';
import { apiSettings } from './api-settings.ts';

const url = 'http://127.0.0.1:54321';

describe('the API settings', () => {
  const given = { NODE_ENV: 'test', QUORUM_API_URL: url, QUORUM_API_KEY: 'k' } as const;
  it('are the address, the key, and eight seconds of patience', () =>
    expect(apiSettings(given)).toEqual({ url, key: 'k', answerWithinMs: 8000 }));
  it('wait as long as they are told to', () =>
    expect(apiSettings({ ...given, QUORUM_API_WAIT_SECONDS: '2.5' }).answerWithinMs).toBe(2500));
  it.each(['', '0', '-1', 'soon', 'Infinity'])('refuse to wait %j seconds', (seconds) =>
    expect(() => apiSettings({ ...given, QUORUM_API_WAIT_SECONDS: seconds })).toThrow(
      `QUORUM_API_WAIT_SECONDS is '${seconds}': give it a number of seconds above 0`,
    ),
  );
  it('say which one is missing and what to do', () => {
    expect(() => apiSettings({ NODE_ENV: 'test' })).toThrow('QUORUM_API_URL is not set: give the dashboard');
    expect(() => apiSettings({ NODE_ENV: 'test', QUORUM_API_URL: url })).toThrow('QUORUM_API_KEY is not set');
  });
});
