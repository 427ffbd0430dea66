import { z } from 'zod';

/** Where the tests find the dashboard and the API behind it. */
export const settings = z
  .object({ QUORUM_DASHBOARD_URL: z.url(), QUORUM_API_URL: z.url(), QUORUM_API_KEY: z.string().min(1) })
  .transform((environment) => ({
    dashboardUrl: environment.QUORUM_DASHBOARD_URL.replace(/\/$/, ''),
    apiUrl: environment.QUORUM_API_URL.replace(/\/$/, ''),
    apiKey: environment.QUORUM_API_KEY,
  }))
  .parse(process.env);
