import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { DataError } from '../data-error.ts';
import { read } from '../read.ts';

const settings = z.array(z.object({ setting_name: z.string(), value: z.number() }));

/** What the operator has set. */
export interface RehabRules {
  readonly disabledDays: number;
  readonly probationDays: number;
  readonly probationCalls: number;
  readonly passFrom: number;
  readonly disableBelow: number;
  readonly disableAfter: number;
}

/** The thresholds of rehab. Read once a request. */
export const getRehabRules = cache(async (): Promise<RehabRules> => {
  const query = api().from('settings').select('setting_name, value').like('setting_name', 'rehab_%');
  const found = await read('the rules of rehab', query, settings);
  const setTo = (name: string) => {
    const setting = found.find(({ setting_name }) => setting_name === name);
    if (!setting) throw new DataError(`the setting ${name} is missing. Were all migrations applied?`);
    return setting.value;
  };
  return {
    disabledDays: setTo('rehab_disabled_days'),
    probationDays: setTo('rehab_probation_days'),
    probationCalls: setTo('rehab_probation_calls'),
    passFrom: setTo('rehab_pass_from'),
    disableBelow: setTo('rehab_disable_below'),
    disableAfter: setTo('rehab_disable_after'),
  };
});
