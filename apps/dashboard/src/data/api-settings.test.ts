import { describe, expect, it } from 'vitest';
import { apiSettings } from './api-settings.ts';

const url = 'http://127.0.0.1:54321';

describe('the API settings', () => {
  it('are the address and the key', () =>
    expect(apiSettings({ NODE_ENV: 'test', QUORUM_API_URL: url, QUORUM_API_KEY: 'k' })).toEqual({
      url,
      key: 'k',
    }));
  it('say which one is missing and what to do', () => {
    expect(() => apiSettings({ NODE_ENV: 'test' })).toThrow('QUORUM_API_URL is not set: give the dashboard');
    expect(() => apiSettings({ NODE_ENV: 'test', QUORUM_API_URL: url })).toThrow('QUORUM_API_KEY is not set');
  });
});
